/** A stage of the tests that can catch a sabotage: a project of vitest.config.ts. */
export type StageName =
  | 'unit'
  | 'model'
  | 'screens'
  | 'packages'
  | 'page-chromium'
  | 'page-firefox'
  | 'e2e-chromium'
  | 'e2e-firefox';

/** A small fault in the product, put in on purpose, with the tests that have to notice it. */
export interface Sabotage {
  /** Kebab-case, unique: its name on the command line. */
  readonly name: string;
  /** What a person would notice, as a short sentence in plain standard English. */
  readonly breaks: string;
  /** Product file, relative to the project's root. */
  readonly file: string;
  /** Stands exactly once in the file. */
  readonly find: string;
  readonly replace: string;
  /** Vitest project and the file of it that must turn red. */
  readonly caughtBy: { readonly stage: StageName; readonly file: string };
}
