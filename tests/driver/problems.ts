/** What went wrong in any page or worker of a browser, as its developer tools would show it in red. */
export interface Problems {
  /** Everything so far but what fits one of the patterns, a line each. */
  list(expected?: readonly RegExp[]): readonly string[];
  /** The same without what has gone wrong until now. */
  fromNow(): Problems;
}

/** The problems in a list that goes on growing, from an index on. */
export function problemsIn(list: readonly string[], from = 0): Problems {
  return {
    list: (expected = []) =>
      list.slice(from).filter((problem) => !expected.some((pattern) => pattern.test(problem))),
    fromNow: () => problemsIn(list, list.length),
  };
}
