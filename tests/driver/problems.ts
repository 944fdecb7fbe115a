/** What went wrong in any page or worker of a browser, as its developer tools would show it in red. */
export interface Problems {
  /** Everything so far but what fits one of the patterns, a line each. */
  list(expected?: readonly RegExp[]): readonly string[];
}

/** The problems in a list that goes on growing. */
export function problemsIn(list: readonly string[]): Problems {
  return {
    list: (expected = []) => list.filter((problem) => !expected.some((pattern) => pattern.test(problem))),
  };
}
