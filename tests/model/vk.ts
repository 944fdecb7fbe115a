import type { VkAccount } from '../../utils/vk-id/account.ts';
import { VkIdError, type VkIdFailure } from '../../utils/vk-id/failure.ts';
import type { Grant } from '../../utils/vk-id/vk-id-client.ts';
import type { WorkerLife } from './worker-life.ts';

/** The accounts that people sign in to VK with. */
export const VK_ACCOUNTS: readonly [VkAccount, VkAccount] = [
  { id: '777', firstName: 'Анна', lastName: 'Смирнова' },
  { id: '888', firstName: 'Борис', lastName: '' },
];

/** The calls behind the redirect. */
export type VkCallName = 'exchange' | 'user_info' | 'revoke';

/** How VK answers a call: as it should, with a failure, or with a failure after it did what was asked. */
export type VkAnswer = 'well' | { readonly failure: VkIdFailure; readonly isDone: boolean };

/** Whom a code or token is for, and by which attempt it was asked for. */
interface Owner {
  readonly account: VkAccount;
  readonly attempt: number;
}

/** A call that VK has not answered yet. */
export interface VkCall {
  readonly name: VkCallName;
  readonly attempt: number;
  readonly life: WorkerLife;
  /** How many calls of this name the attempt has made, this one included. */
  readonly count: number;
  /** Who signed in. */
  readonly account: VkAccount;
  answer(answer: VkAnswer): void;
}

/** What VK knows: who permitted the app, and which codes were exchanged. */
export class Vk {
  /** Ids of accounts whose list of connected apps shows ours. */
  readonly permitted = new Set<string>();
  /** Codes in the order in which they were sent for exchange. */
  readonly exchanged: string[] = [];
  readonly calls: VkCall[] = [];
  readonly #owners = new Map<string, Owner>();
  readonly #counts = new Map<string, number>();

  /** Every code and token that was issued. */
  get secrets(): readonly string[] {
    return [...this.#owners.keys()];
  }

  /** The person pressed «Продолжить». */
  consent(account: VkAccount, attempt: number): string {
    this.permitted.add(account.id);
    return this.#issue('code', { account, attempt });
  }

  exchange(life: WorkerLife, code: string): Promise<Grant> {
    const isFirst = !this.exchanged.includes(code);
    this.exchanged.push(code);
    return this.#call(life, 'exchange', code, (owner) => {
      if (!isFirst) throw new VkIdError('vk-refused', 'the code was used');
      return { accessToken: this.#issue('token', owner), userId: owner.account.id };
    });
  }

  identify(life: WorkerLife, { accessToken }: Grant): Promise<VkAccount> {
    return this.#call(life, 'user_info', accessToken, ({ account }) => account);
  }

  revoke(life: WorkerLife, { accessToken }: Grant): Promise<void> {
    return this.#call(life, 'revoke', accessToken, ({ account }) => void this.permitted.delete(account.id));
  }

  /** Nobody waits for the answers to a dead worker. */
  drop(life: WorkerLife): void {
    this.calls.splice(0, this.calls.length, ...this.calls.filter((call) => call.life !== life));
  }

  #call<Result>(
    life: WorkerLife,
    name: VkCallName,
    secret: string,
    carryOut: (owner: Owner) => Result,
  ): Promise<Result> {
    const owner = this.#owners.get(secret);
    if (owner === undefined) throw new Error(`VK never issued the secret of this ${name}`);
    const { account, attempt } = owner;
    const key = `${name} ${attempt}`;
    const count = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.set(key, count);
    return new Promise((resolve, reject) => {
      const answer = (answer: VkAnswer): void => {
        this.calls.splice(this.calls.indexOf(call), 1);
        try {
          if (answer === 'well') resolve(carryOut(owner));
          else {
            if (answer.isDone) carryOut(owner);
            reject(new VkIdError(answer.failure, 'as the test wants'));
          }
        } catch (reason) {
          reject(reason);
        }
      };
      const call: VkCall = { name, attempt, life, count, account, answer };
      this.calls.push(call);
    });
  }

  #issue(kind: 'code' | 'token', owner: Owner): string {
    const secret = `vk2.a.the-${kind}-${this.#owners.size}`;
    this.#owners.set(secret, owner);
    return secret;
  }
}
