import { Hono } from 'hono';
import type { Clock } from '../clock.ts';
import type { VkAccount, VkApp } from '../people.ts';
import { AppRegistry } from './app-registry.ts';
import { serveAuthorize } from './authorize-route.ts';
import type { Faults } from './fault.ts';
import type { StandEnv } from './faulty-answer.ts';
import { IdTokenIssuer } from './id-token.ts';
import type { Journal } from './journal.ts';
import { serveSdkCompanions } from './sdk-companions.ts';
import { serveServiceSignIn } from './service-sign-in.ts';
import type { ServiceTickets } from './service-tickets.ts';
import { serveSignIn } from './sign-in-routes.ts';
import { serveStaticFiles } from './static-files.ts';
import { serveTokenCalls } from './token-routes.ts';
import { VkIdState } from './vk-id-state.ts';

/** What a test reads and switches at VK. */
export interface VkId {
  readonly journal: Journal;
  readonly faults: Faults;
  /** PEM of the key that signs id tokens. */
  readonly idTokenPublicKey: string;
  /** Ids of the apps that the account permitted and did not withdraw: VK's list of connected services. */
  permittedApps(accountId: number): readonly string[];
  /** The cookies, by name, of a browser in which an account signed in before. */
  signedInBrowser(account: VkAccount): Readonly<Record<string, string>>;
  /** Every code and token issued and every verifier sent since the start or the last reset. */
  secrets(): readonly string[];
  /** Everything as it was at the start. Cookies in browsers are worth nothing afterwards. */
  reset(): void;
}

/** VK ID's site, and the controls over it. */
export interface VkIdSite {
  readonly app: Hono<StandEnv>;
  readonly vkId: VkId;
}

/** Builds VK ID for these people and apps. `tickets` are shared with VK's own services. */
export async function createVkIdSite(options: {
  readonly apps: readonly VkApp[];
  readonly accounts: readonly VkAccount[];
  readonly tickets: ServiceTickets;
  readonly clock: Clock;
}): Promise<VkIdSite> {
  const idTokens = await IdTokenIssuer.create(options.clock);
  const state = new VkIdState({ ...options, apps: new AppRegistry(options.apps), idTokens });
  const app = new Hono<StandEnv>();
  // A connection for each request: browsers quietly repeat a request whose reused connection breaks, which would
  // hide the fault "connection reset".
  app.use(async (context, next) => {
    await next();
    context.header('Connection', 'close');
  });
  serveAuthorize(app, state);
  serveSignIn(app, state);
  serveServiceSignIn(app, state);
  serveTokenCalls(app, state);
  serveSdkCompanions(app, state);
  serveStaticFiles(app, options.accounts);
  return {
    app,
    vkId: {
      journal: state.journal,
      faults: state.faults,
      idTokenPublicKey: idTokens.publicKey,
      permittedApps: (accountId) => state.authorizations.permittedApps(accountId),
      signedInBrowser: (account) => state.browsers.signedInBrowser(account),
      secrets: () => [...state.authorizations.secrets, ...state.secrets],
      reset: () => state.reset(),
    },
  };
}
