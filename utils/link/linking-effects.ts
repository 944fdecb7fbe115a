import type { SignInTab } from '../sign-in/sign-in-tab.ts';
import type { SignInWay } from '../sign-in/sign-in-way.ts';
import type { VkIdApp } from '../vk-id/authorization-request.ts';
import type { VkIdClient } from '../vk-id/vk-id-client.ts';
import type { LinkPerson, LinkState } from './link-state.ts';
import type { LinkStore } from './link-store.ts';
import type { PersonKey } from './link-view.ts';
import type { Present } from './presence-transitions.ts';

/** What linking does to the world. */
export interface LinkingEffects {
  readonly store: LinkStore;
  /** The browser's sign-in window; null where it has none, or where the redirect URL is none that it catches. */
  readonly signIn: SignInWay | null;
  /** The way by a tab: the only one without a window, and the retry where the window did not show VK ID's page. */
  readonly tab: SignInTab | null;
  readonly vkId: VkIdClient;
  /** What holds at the start of an attempt. */
  readonly setup: () => Promise<LinkingSetup>;
  /** Looks who is at the diary now, and tells {@link Linking.leaveTo}. */
  readonly lookWhoIsThere: () => Promise<void>;
  readonly newId: () => string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly isOnline: () => boolean;
  /** Whether the person lets the extension reach VK ID's site. */
  readonly isVkIdAllowed: () => Promise<boolean>;
  readonly closeWindow: (windowId: number) => Promise<void>;
  readonly focusWindow: (windowId: number) => Promise<void>;
}

/** The build, the preferences and the school's policy, as far as linking heeds them. */
export interface LinkingSetup {
  /** Null where neither the build nor the school has an app id. */
  readonly app: VkIdApp | null;
  /** Links do not outlive the browser, and VK ID asks who signs in every time. */
  readonly sharedComputer: boolean;
}

/** The use cases of linking. Each resolves when what it changed is stored. */
export interface Linking {
  /** The state as it is now, an attempt of a dead worker healed. */
  state(): Promise<LinkState>;
  /**
   * Begins an attempt. `done` settles, never rejecting, when the attempt is over; it is true if VK ID's page was
   * left by its redirect, so that the diary should come to the front again. An attempt in a tab brings it there itself.
   *
   * @param diaryTab tab in which the person began
   */
  start(person: LinkPerson, diaryTab?: number): Promise<{ readonly done: Promise<boolean> }>;
  /** Something happened in the browser's tabs: looks after the one that shows VK ID's page. True while there is one. */
  followTab(): Promise<boolean>;
  cancel(person: PersonKey): Promise<void>;
  /** Brings the window with VK ID's page to the front, if it is open. */
  showWindow(person: PersonKey): Promise<void>;
  unlink(person: PersonKey): Promise<void>;
  /**
   * Says who is at the diary now: nobody else's attempt goes on, and a shared computer forgets everybody else. `seen` is
   * the state as it was a moment ago; where nothing of it is to go, nothing is done.
   */
  leaveTo(present: Present, seen: LinkState): Promise<void>;
  /** The person let the extension reach more sites: if VK ID's is among them, nobody is told any longer that it is not. */
  lookAtAccess(): Promise<void>;
  /** Forgets that VK may still list the app for somebody. */
  forgetRemainingGrant(person: PersonKey): Promise<void>;
  /** Keeps every link until the browser closes and no longer, for a computer that becomes a shared one. */
  keepForSession(): Promise<void>;
}
