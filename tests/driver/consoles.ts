/** What went wrong in any page or worker of a browser, as its developer tools would show it in red. */
export interface Problems {
  /** Everything so far but what fits one of the patterns, a line each. */
  list(expected?: readonly RegExp[]): readonly string[];
  /** The same without what has gone wrong until now. */
  fromNow(): Problems;
}

/** What the consoles of a browser's pages and workers say. */
export interface Consoles {
  readonly problems: Problems;
  /** Everything so far, a line each, with the milliseconds since the browser's start. */
  readonly lines: readonly string[];
}

/** Collects what consoles say. */
export class ConsoleLog implements Consoles {
  readonly lines: string[] = [];
  readonly #problems: string[] = [];
  readonly #start = performance.now();
  readonly problems = problemsIn(this.#problems);

  say(line: string): void {
    this.lines.push(`${Math.round(performance.now() - this.#start)} ${line}`);
  }

  sayProblem(line: string): void {
    this.#problems.push(line);
    this.say(`PROBLEM ${line}`);
  }
}

/** The problems in a list that goes on growing, from an index on. */
export function problemsIn(list: readonly string[], from = 0): Problems {
  return {
    list: (expected = []) =>
      list.slice(from).filter((problem) => !expected.some((pattern) => pattern.test(problem))),
    fromNow: () => problemsIn(list, list.length),
  };
}
