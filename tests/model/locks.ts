import type { WorkerLife } from './worker-life.ts';

interface Claim {
  readonly life: WorkerLife;
  readonly take: () => void;
}

/** The browser's Web Locks: one holder at a time, and a dead worker holds and wants none. */
export class Locks {
  readonly #claims = new Map<string, Claim[]>();

  /** Runs a task when every earlier claim to the name is through. */
  request<Result>(life: WorkerLife, name: string, task: () => Promise<Result>): Promise<Result> {
    const claims = this.#claims.get(name) ?? [];
    this.#claims.set(name, claims);
    return new Promise((resolve, reject) => {
      const claim: Claim = {
        life,
        take: () => {
          const result = task();
          result.then(resolve, reject);
          result.catch(() => undefined).then(() => this.#leave(claims, claim));
        },
      };
      claims.push(claim);
      if (claims.length === 1) claim.take();
    });
  }

  /** Takes away every claim of a life. */
  drop(life: WorkerLife): void {
    for (const claims of this.#claims.values()) {
      for (const claim of claims.filter((one) => one.life === life)) this.#leave(claims, claim);
    }
  }

  #leave(claims: Claim[], claim: Claim): void {
    const at = claims.indexOf(claim);
    if (at < 0) return;
    claims.splice(at, 1);
    if (at === 0 && !claims[0]?.life.isOver) claims[0]?.take();
  }
}
