import { randomBytes } from 'node:crypto';
import type { VkAccount } from '../people.ts';

/** Hands a signed-in account over from VK ID to VK's own services, which trust it without any protocol. */
export class ServiceTickets {
  readonly #tickets = new Map<string, VkAccount>();

  /** A ticket that travels in a redirect. */
  issue(account: VkAccount): string {
    const ticket = randomBytes(24).toString('base64url');
    this.#tickets.set(ticket, account);
    return ticket;
  }

  /** Whose ticket it is; null for an unknown or used one. */
  redeem(ticket: string): VkAccount | null {
    const account = this.#tickets.get(ticket) ?? null;
    this.#tickets.delete(ticket);
    return account;
  }
}
