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
  readonly #owners = new Map<string, VkAccount>();
  readonly #counts = new Map<string, number>();

  /** Every code and token that was issued. */
  get secrets(): readonly string[] {
    return [...this.#owners.keys()];
  }

  /** The person pressed «Продолжить». */
  consent(account: VkAccount): string {
    this.permitted.add(account.id);
    return this.#issue('code', account);
  }

  exchange(life: WorkerLife, attempt: number, code: string): Promise<Grant> {
    const isFirst = !this.exchanged.includes(code);
    this.exchanged.push(code);
    return this.#call(life, attempt, 'exchange', code, (account) => {
      if (!isFirst) throw new VkIdError('vk-refused', 'the code was used');
      return { accessToken: this.#issue('token', account), userId: account.id };
    });
  }

  identify(life: WorkerLife, attempt: number, { accessToken }: Grant): Promise<VkAccount> {
    return this.#call(life, attempt, 'user_info', accessToken, (account) => account);
  }

  revoke(life: WorkerLife, attempt: number, { accessToken }: Grant): Promise<void> {
    return this.#call(life, attempt, 'revoke', accessToken, ({ id }) => void this.permitted.delete(id));
  }

  /** Nobody waits for the answers to a dead worker. */
  drop(life: WorkerLife): void {
    this.calls.splice(0, this.calls.length, ...this.calls.filter((call) => call.life !== life));
  }

  #call<Result>(
    life: WorkerLife,
    attempt: number,
    name: VkCallName,
    secret: string,
    carryOut: (account: VkAccount) => Result,
  ): Promise<Result> {
    const account = this.#owners.get(secret);
    if (account === undefined) throw new Error(`VK never issued the secret of this ${name}`);
    const key = `${name} ${attempt}`;
    const count = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.set(key, count);
    return new Promise((resolve, reject) => {
      const answer = (answer: VkAnswer): void => {
        this.calls.splice(this.calls.indexOf(call), 1);
        try {
          if (answer === 'well') resolve(carryOut(account));
          else {
            if (answer.isDone) carryOut(account);
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

  #issue(kind: 'code' | 'token', account: VkAccount): string {
    const secret = `vk2.a.the-${kind}-${this.#owners.size}`;
    this.#owners.set(secret, account);
    return secret;
  }
}
