import type { LinkFailure } from '../utils/link/link-failure.ts';
import type { PersonBasis } from '../utils/link/link-view.ts';
import type { Language } from './languages.ts';
import type { PluralForms } from './plural.ts';

declare global {
  /** Set in the isolated world of a diary page by the script of one language, for the panel script. */
  var chatsTexts: Texts | undefined;
}

/** A screen's heading and the paragraph below it. */
interface Screen {
  readonly heading: string;
  readonly text: string;
}

/** Asked once before something is done. */
interface Question {
  readonly question: string;
  readonly consequence: string;
  readonly confirm: string;
  /** The answer that changes nothing. */
  readonly keep: string;
}

/** What went wrong, and what the person can do about it: one sentence each, shown together. */
export interface FailureTexts {
  readonly happened: string;
  readonly advice: string;
}

/** Every text of the panel and the popup in one language, grouped by screen. The components take it as it is. */
export interface Texts {
  /** The texts' language, for screen readers and for the forms of numbers. */
  readonly language: Language;
  /** Around every screen. */
  readonly chats: {
    readonly title: string;
    /** A press was dropped, since the page around the panel covers or alters its buttons (panel only). */
    readonly pressDropped: string;
  };
  readonly loading: { readonly label: string };
  /** The worker could not be reached, by where the components stand. */
  readonly unreachable: Readonly<Record<'cutOff' | 'notAnswering', Screen & { readonly reload: string }>>;
  readonly nobody: Screen & { readonly openDiary: string };
  /** Several people could be meant (popup only). */
  readonly choice: Screen;
  readonly signedOut: Screen & { readonly openDiary: string };
  readonly unlinked: Screen & {
    /** What the link will be for. */
    readonly scope: Readonly<Record<PersonBasis, string>>;
    /** The link will not last, and what else to do. */
    readonly sharedComputer: string;
    readonly link: string;
    /** VK may list the app, though nothing is linked. */
    readonly grantRemains: string;
  };
  readonly failures: Readonly<Record<LinkFailure, FailureTexts>>;
  readonly linking: {
    readonly opening: Screen;
    readonly authorizing: Screen & { readonly showWindow: string };
    /** The same where VK ID is shown in a tab. */
    readonly 'authorizing-in-tab': Screen & { readonly showWindow: string };
    readonly identifying: Screen;
    /** How long it may still take, and that it takes longer. */
    readonly waiting: { readonly atMost: PluralForms; readonly over: string };
    readonly cancel: string;
  };
  readonly linked: {
    readonly heading: string;
    /** Stands for the account's name where VK gave none. */
    readonly nameless: string;
    /** What the link is for. */
    readonly scope: Readonly<Record<PersonBasis, string>>;
    readonly openMessenger: string;
    /** Whose chats are seen there: of a messenger that signs in by VK, and of one that does not. */
    readonly vkSession: string;
    readonly ownSession: string;
    /** What to do before leaving a shared computer. */
    readonly sharedComputer: string;
    /** The link goes with the browser, though the computer is no shared one any more. */
    readonly keptForSession: string;
    /** VK may still list the app. */
    readonly grantRemains: string;
    readonly unlink: string;
  };
  readonly unlinking: Question;
  /** Before linking where the diary does not say who is there. */
  readonly linkingBrowser: Question;
}
