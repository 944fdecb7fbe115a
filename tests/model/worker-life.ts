import type { Mortal, Turns } from './turns.ts';

/** One life of the background worker. All that it does to the world, and hears from it, passes through here. */
export class WorkerLife implements Mortal {
  readonly id: string;
  readonly #turns: Turns;
  isOver = false;

  constructor(id: string, turns: Turns) {
    this.id = id;
    this.#turns = turns;
  }

  /** Runs an effect. Once the life is over nothing is done any more, and what was done has no answer. */
  async pass<Result>(what: string, effect: () => Result | Promise<Result>): Promise<Result> {
    await this.#turns.reach(this, `before ${what}`);
    const done = Promise.resolve().then(effect);
    await done.catch(() => undefined);
    await this.#turns.reach(this, `after ${what}`);
    return done;
  }

  /** An object whose methods {@link pass}. */
  passing<Methods extends Record<string, (...args: never[]) => unknown>>(name: string, methods: Methods) {
    const passed = Object.entries(methods).map(([method, effect]) => [
      method,
      (...args: never[]) => this.pass(`${name}.${method}`, () => effect(...args)),
    ]);
    // Every method of `methods` is there under its name, and answers later.
    return Object.fromEntries(passed) as {
      [Name in keyof Methods]: (
        ...args: Parameters<Methods[Name]>
      ) => Promise<Awaited<ReturnType<Methods[Name]>>>;
    };
  }
}
