import type { Tabs, Windows } from 'webextension-polyfill';
import type { SignInOutcome, SignInRequest } from '../../utils/sign-in/sign-in-way.ts';
import type { WorkerLife } from './worker-life.ts';

/** A sign-in that the browser shows, or still loads. It outlives the worker that asked for it. */
export interface ShownSignIn {
  readonly attempt: number;
  readonly life: WorkerLife;
  readonly request: Pick<SignInRequest, 'authorizationUrl' | 'onWindow'>;
  /** Whether it is a tab, whose end any later worker can see. */
  readonly isTab: boolean;
  /** Null while the page is loading: there is no window yet. A tab is its own window. */
  windowId: number | null;
  end(outcome: SignInOutcome): void;
}

const TAB = { index: 0, active: true, highlighted: true, pinned: false, incognito: false };

/** The browser's windows, as far as the extension opens them. */
export class Browser {
  /** One at a time, as in Chromium. */
  signIn: ShownSignIn | null = null;
  /** Tabs with the messenger. */
  readonly messengers: number[] = [];
  /** Addresses of the tabs in which VK ID is shown, or was. */
  readonly signInTabs = new Map<number, string>();
  focused: number | null = null;
  /** The diary's tabs have lower ones. */
  #lastId = 10;

  /** As `identity.launchWebAuthFlow`. */
  showSignIn(life: WorkerLife, attempt: number, request: SignInRequest): Promise<SignInOutcome> {
    if (this.signIn !== null) return Promise.resolve({ kind: 'busy' });
    return new Promise((resolve) => {
      const end = (outcome: SignInOutcome): void => {
        this.signIn = null;
        resolve(outcome);
      };
      this.signIn = { attempt, life, request, isTab: false, windowId: null, end };
    });
  }

  /** As `tabs.create` for VK ID's page. */
  openSignInTab(life: WorkerLife, attempt: number, authorizationUrl: string, onChange: () => void): Tabs.Tab {
    this.#lastId += 1;
    const windowId = this.#lastId;
    this.signInTabs.set(windowId, authorizationUrl);
    const end = (outcome: SignInOutcome): void => {
      this.signIn = null;
      if (outcome.kind === 'redirected') this.signInTabs.set(windowId, outcome.url);
      else this.signInTabs.delete(windowId);
      onChange();
    };
    const request = { authorizationUrl, onWindow: () => undefined };
    this.signIn = { attempt, life, request, isTab: true, windowId, end };
    return this.tab(windowId);
  }

  /** As `tabs.remove`. */
  closeTab(id: number): void {
    this.signInTabs.delete(id);
    if (this.signIn?.windowId === id) this.signIn = null;
  }

  /** VK ID's page has loaded, and its window appears. */
  openWindow(): void {
    if (this.signIn === null) return;
    this.#lastId += 1;
    this.signIn.windowId = this.#lastId;
    // Nobody is there any more to hear of the window of a dead worker.
    if (!this.signIn.life.isOver) this.signIn.request.onWindow(this.#lastId);
  }

  /** As `windows.getAll` for popup windows with their tabs. */
  popups(): Windows.Window[] {
    const { signIn } = this;
    if (signIn?.windowId == null || signIn.isTab) return [];
    const tab = { ...TAB, id: signIn.windowId, url: signIn.request.authorizationUrl };
    return [{ id: signIn.windowId, focused: true, incognito: false, alwaysOnTop: false, tabs: [tab] }];
  }

  closeWindow(windowId: number): void {
    if (this.signIn?.windowId === windowId) this.signIn.end({ kind: 'closed' });
  }

  /** As `windows.create` for the messenger. */
  openMessenger(): Windows.Window {
    this.#lastId += 1;
    this.messengers.push(this.#lastId);
    return { ...this.focus(this.#lastId), tabs: [this.tab(this.#lastId)] };
  }

  /** A tab with the messenger or VK ID, in a window of the same id. */
  tab(id: number): Tabs.Tab {
    const url = this.signInTabs.get(id);
    if (url !== undefined) return { ...TAB, id, windowId: id, url };
    if (!this.messengers.includes(id)) throw new Error(`No tab with id: ${id}`);
    return { ...TAB, id, windowId: id };
  }

  focus(id: number): Windows.Window {
    this.focused = id;
    return { id, focused: true, incognito: false, alwaysOnTop: false };
  }

  /** The browser was closed, or crashed. */
  restart(): void {
    this.signIn = null;
    this.signInTabs.clear();
    this.messengers.length = 0;
    this.focused = null;
  }
}
