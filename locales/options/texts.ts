import type { Kept } from '../../utils/link/link-state.ts';
import type { PersonBasis } from '../../utils/link/link-view.ts';
import type { MessengerTarget } from '../../utils/messenger/messenger-targets.ts';
import type { LanguagePreference } from '../../utils/preferences/preferences.ts';
import type { StoredThing } from '../../utils/stored-data/stored-thing.ts';

/** A question with two sides, and what follows from it. */
interface Choice {
  readonly label: string;
  readonly explanation: string;
}

/** Every text of the options page in one language. Apart from the other texts, which every panel carries. */
export interface OptionsTexts {
  readonly title: string;
  readonly loading: string;
  readonly unreachable: { readonly text: string; readonly reload: string };
  /** Beside what the school's administrator has set. */
  readonly setBySchool: string;
  readonly messenger: {
    readonly heading: string;
    readonly question: string;
    readonly targets: Readonly<Record<MessengerTarget, Choice>>;
    /** Whose chats are seen there. */
    readonly session: string;
  };
  readonly sharedComputer: {
    readonly heading: string;
    readonly choice: Choice;
    /** What else to do oneself. */
    readonly advice: string;
    readonly privateWindows: string;
  };
  /** «Что не так с вкладкой?» */
  readonly tabReport: {
    readonly heading: string;
    readonly explanation: string;
    readonly make: string;
    /** The report stands there. */
    readonly ready: string;
    /** No page of the diary is open, or it does not answer. */
    readonly noPage: string;
    /** Name of the field with the text. */
    readonly label: string;
    readonly copy: string;
    readonly copied: string;
    /** The browser refused, and the person can do it by hand. */
    readonly notCopied: string;
  };
  readonly language: {
    readonly heading: string;
    readonly question: string;
    readonly choices: Readonly<Record<LanguagePreference, Choice>>;
  };
  readonly storedData: {
    readonly heading: string;
    readonly text: string;
    readonly nothing: string;
    readonly delete: string;
    /** Said before the name of what was deleted. */
    readonly deleted: string;
    readonly save: string;
    readonly deleteAll: {
      readonly offer: string;
      readonly question: string;
      readonly consequence: string;
      readonly confirm: string;
      readonly keep: string;
    };
    /** A linked account: what is said before its name, and after. */
    readonly link: {
      readonly heading: string;
      readonly scope: Readonly<Record<PersonBasis, string>>;
      /** Before the date. */
      readonly sinceWhen: string;
      readonly until: Readonly<Record<Kept, string>>;
    };
    readonly things: Readonly<
      Record<Exclude<StoredThing['kind'], 'link'>, { readonly name: string; readonly explanation: string }>
    >;
  };
  readonly about: {
    readonly heading: string;
    /** `{version}` stands for the version. */
    readonly version: string;
    /** Before the list of packages. */
    readonly packages: string;
  };
}
