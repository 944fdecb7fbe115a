import { vi } from 'vitest';

/** A worker that can be killed. */
export interface Mortal {
  isOver: boolean;
}

interface Turn {
  readonly life: Mortal;
  readonly point: string;
  readonly go: () => void;
}

/** Picks one of so many turns, by its index. */
export type Choose = (count: number) => number;

/** The turn that came first goes first. */
export const inOrder: Choose = () => 0;

/** How the turns of a {@link Turns.settle} go. */
export interface Course {
  readonly choose?: Choose;
  /** After so many turns the worker dies. */
  readonly killAfter?: number | undefined;
}

/** SHA-256 is worked out on a thread of its own: while one is under way the worker is not at rest. */
let digestsUnderWay = 0;
const digest = crypto.subtle.digest.bind(crypto.subtle);
vi.spyOn(crypto.subtle, 'digest').mockImplementation((...input) => {
  digestsUnderWay += 1;
  return digest(...input).finally(() => {
    digestsUnderWay -= 1;
  });
});

/**
 * Every point at which a worker waits for the world. The worker runs from one to the next; which one goes on is up
 * to the test, and so is the death of the worker at any of them.
 */
export class Turns {
  #waiting: Turn[] = [];

  /** Waits for its turn; for ever, if the life is over by then. */
  reach(life: Mortal, point: string): Promise<void> {
    return new Promise((go) => this.#waiting.push({ life, point, go }));
  }

  /** Lets everything go on until all that is left waits for the outside. Resolves to the points that were passed. */
  async settle(kill: () => void, { choose = inOrder, killAfter }: Course = {}): Promise<readonly string[]> {
    const passed: string[] = [];
    for (;;) {
      await quiet();
      if (passed.length === killAfter) kill();
      this.#waiting = this.#waiting.filter(({ life }) => !life.isOver);
      const [turn] = this.#waiting.splice(choose(this.#waiting.length), 1);
      if (turn === undefined) return passed;
      passed.push(turn.point);
      if (passed.length > 500) throw new Error(`endless: ${passed.slice(-20).join()}`);
      turn.go();
    }
  }
}

async function quiet(): Promise<void> {
  do await new Promise(setImmediate);
  while (digestsUnderWay > 0);
}
