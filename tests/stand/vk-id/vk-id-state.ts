import type { Clock } from '../clock.ts';
import type { VkAccount } from '../people.ts';
import type { AppRegistry } from './app-registry.ts';
import { Authorizations } from './authorizations.ts';
import { BrowserMemory } from './browser-memory.ts';
import { Faults } from './fault.ts';
import type { IdTokenIssuer } from './id-token.ts';
import { Journal } from './journal.ts';
import type { ServiceTickets } from './service-tickets.ts';
import { SignInFlows } from './sign-in-flows.ts';

/** Everything that VK ID's routes share. */
export class VkIdState {
  readonly apps: AppRegistry;
  readonly accounts: readonly VkAccount[];
  readonly idTokens: IdTokenIssuer;
  readonly tickets: ServiceTickets;
  readonly journal: Journal;
  readonly faults = new Faults();
  /** Verifiers that clients sent, right or wrong, and id tokens that they got. */
  readonly secrets = new Set<string>();
  readonly #clock: Clock;
  #authorizations: Authorizations;
  #browsers = new BrowserMemory();
  #flows = new SignInFlows();

  constructor(parts: {
    readonly apps: AppRegistry;
    readonly accounts: readonly VkAccount[];
    readonly idTokens: IdTokenIssuer;
    readonly tickets: ServiceTickets;
    readonly clock: Clock;
  }) {
    this.apps = parts.apps;
    this.accounts = parts.accounts;
    this.idTokens = parts.idTokens;
    this.tickets = parts.tickets;
    this.#clock = parts.clock;
    this.journal = new Journal(parts.clock);
    this.#authorizations = new Authorizations(parts.clock);
  }

  get authorizations(): Authorizations {
    return this.#authorizations;
  }

  get browsers(): BrowserMemory {
    return this.#browsers;
  }

  get flows(): SignInFlows {
    return this.#flows;
  }

  /** Null for an id that nobody has. */
  account(id: string | number | undefined): VkAccount | null {
    return this.accounts.find((account) => String(account.id) === String(id)) ?? null;
  }

  /** Everything as it was at the start: nobody signed in, no permission, no fault, an empty journal. */
  reset(): void {
    this.#authorizations = new Authorizations(this.#clock);
    this.#browsers = new BrowserMemory();
    this.#flows = new SignInFlows();
    this.secrets.clear();
    this.faults.clear();
    this.journal.clear();
  }
}
