import { AsyncLocalStorage } from 'node:async_hooks';
import { type AnswerEffects, answerRequest } from '../../entrypoints/background/answer-request.ts';
import { isShownInTab, type LinkPerson } from '../../utils/link/link-state.ts';
import { LINKING_ITEM, linkStore } from '../../utils/link/link-store.ts';
import type { LinkView } from '../../utils/link/link-view.ts';
import { createLinking } from '../../utils/link/linking.ts';
import { storedLinkingSchema } from '../../utils/link/stored-links.ts';
import { isLinkView } from '../../utils/messages/answered-view.ts';
import type { LinkRequest, WorkerAnswer, WorkerRequest } from '../../utils/messages/contract.ts';
import { openMessenger } from '../../utils/messenger/messenger-window.ts';
import { preferenceStore } from '../../utils/preferences/preference-store.ts';
import { closingLeftovers } from '../../utils/sign-in/leftover-windows.ts';
import { oneAtATime } from '../../utils/sign-in/one-at-a-time.ts';
import { SIGN_IN_TAB_ITEM, signInTab } from '../../utils/sign-in/sign-in-tab.ts';
import { storageArea } from '../unit/link/storage-in-memory.ts';
import { Browser } from './browser.ts';
import { Locks } from './locks.ts';
import { type Course, Turns } from './turns.ts';
import { Vk } from './vk.ts';
import { WorkerLife } from './worker-life.ts';

/** The VK ID app of the worlds. */
export const APP = { id: 54_321, redirectUri: 'https://abc.chromiumapp.org/' };

/** Which request an effect goes back to, however many awaits later. */
const requestUnderWay = new AsyncLocalStorage<number>();

/** How a world's browser shows VK ID. */
export type Way = 'window' | 'tab';

interface Timer {
  readonly life: WorkerLife;
  readonly ring: () => void;
}

/** A browser profile and VK around the real link state and use cases, in a worker that can be killed at every await. */
export class World {
  readonly turns = new Turns();
  readonly local = storageArea();
  readonly session = storageArea();
  readonly vk = new Vk();
  readonly browser = new Browser();
  /** Whom the diary shows; null if nobody is signed in. */
  person: LinkPerson | null;
  /** So many writes to storage fail from now on. */
  storageFaults = 0;
  timers: Timer[] = [];
  /** The awaits that were passed, in their order. */
  readonly passed: string[] = [];
  /** Lives of the worker that the browser ended. */
  deaths = 0;
  readonly #locks = new Locks();
  readonly way: Way;
  #worker: { readonly life: WorkerLife; readonly effects: AnswerEffects } | null = null;
  #requests = 0;

  constructor(person: LinkPerson, way: Way = 'window') {
    this.person = person;
    this.way = way;
  }

  /** Sends a request as the panel does, under a number of its own. Settle the world to have it answered. */
  ask(request: LinkRequest): { readonly number: number; readonly answer: Promise<LinkView> } {
    const { number, answer } = this.send(request);
    const view = answer.then((answered) => {
      if (!isLinkView(answered)) throw new TypeError('a request about the link is answered with a view');
      return answered;
    });
    view.catch(() => undefined);
    return { number, answer: view };
  }

  /** The same for any request. */
  send(request: WorkerRequest): { readonly number: number; readonly answer: Promise<WorkerAnswer> } {
    this.#worker ??= this.#wake();
    const { effects } = this.#worker;
    this.#requests += 1;
    const number = this.#requests;
    const answer = requestUnderWay.run(number, () =>
      answerRequest(effects, { kind: 'diary', tabId: 1 }, request),
    );
    // A request that fails is looked at by whoever sent it; one that nobody looks at is no unhandled rejection.
    answer.catch(() => undefined);
    return { number, answer };
  }

  /** The attempt for which VK ID's tab is watched, by this worker or the next one; null if there is none. */
  followedAttempt(): number | null {
    const linking = storedLinkingSchema.safeParse(this.session.items.get(LINKING_ITEM));
    const attempt = linking.success ? linking.data.attempt : null;
    return attempt && isShownInTab(attempt) ? Number(attempt.id.replace('attempt ', '')) : null;
  }

  /** Whether VK ID's tab waits with its redirect for a worker to see it. */
  isRedirectUnseen(): boolean {
    return [...this.browser.signInTabs.values()].some((url) => url.startsWith(APP.redirectUri));
  }

  /** The browser tells of a change in its tabs, and wakes the worker for it. */
  #tabsChanged(): void {
    if (!this.session.items.has(SIGN_IN_TAB_ITEM)) return;
    this.#worker ??= this.#wake();
    this.#worker.effects.linking.followTab().catch(() => undefined);
  }

  /** Lets everything go on until all that is left waits for the outside. */
  async settle(course?: Course): Promise<void> {
    this.passed.push(...(await this.turns.settle(() => this.kill(), course)));
  }

  /** The browser ends the worker: what it was doing is lost, what it wrote is not. */
  kill(): void {
    if (this.#worker === null) return;
    const { life } = this.#worker;
    life.isOver = true;
    this.#worker = null;
    this.deaths += 1;
    this.timers = this.timers.filter((timer) => timer.life !== life);
    this.vk.drop(life);
    this.#locks.drop(life);
  }

  /** The browser closes or crashes, and starts again. An update of the extension does the same to it. */
  restart(): void {
    this.kill();
    this.browser.restart();
    this.session.items.clear();
  }

  /** Everything that lies in storage, as text. */
  stored(): string {
    return JSON.stringify([...this.local.items, ...this.session.items]);
  }

  #wake() {
    const life = new WorkerLife(`life ${this.deaths}`, this.turns);
    const area = (name: string, { get, set, remove }: ReturnType<typeof storageArea>) =>
      life.passing(name, {
        get,
        remove,
        set: (values: Record<string, unknown>) => {
          if (this.storageFaults === 0) return set(values);
          this.storageFaults -= 1;
          return Promise.reject(new Error('the disk is full'));
        },
      });
    const local = area('storage.local', this.local);
    const session = area('storage.session', this.session);
    const exclusively = <Result>(name: string, task: () => Promise<Result>): Promise<Result> =>
      this.#locks.request(life, name, task);
    const request = (): number => requestUnderWay.getStore() ?? 0;
    const { vk, browser } = this;
    const wait = (): Promise<void> =>
      life.pass('a wait', () => new Promise<void>((ring) => this.timers.push({ life, ring })));
    const windows = life.passing('windows', {
      getAll: () => browser.popups(),
      remove: (id: number) => browser.closeWindow(id),
      create: () => browser.openMessenger(),
      update: (id: number) => browser.focus(id),
    });
    const tabs = life.passing('tabs', {
      get: (id: number) => browser.tab(id),
      // The messenger's tab is always named: without an id the browser would take the current one.
      update: (...[id]: unknown[]) => browser.tab(Number(id)),
      create: ({ url = '' }: { url?: string | undefined }) =>
        browser.openSignInTab(life, request(), url, () => this.#tabsChanged()),
      remove: (id: unknown) => browser.closeTab(Number(id)),
      query: () => [...browser.signInTabs.keys()].map((id) => browser.tab(id)),
    });
    const signInWindow = oneAtATime(
      closingLeftovers(
        (signIn) => life.pass('the sign-in window', () => browser.showSignIn(life, request(), signIn)),
        { windows, wait },
      ),
    );
    const linking = createLinking({
      store: linkStore({ local, session, exclusively }),
      signIn: this.way === 'window' ? signInWindow : null,
      tab: this.way === 'tab' ? signInTab({ tabs, windows, session }) : null,
      vkId: {
        exchangeCode: (_app, _secrets, { code }) => life.pass('VK’s exchange', () => vk.exchange(life, code)),
        identify: (grant) => life.pass('VK’s user_info', () => vk.identify(life, grant)),
        revoke: (_app, grant) => life.pass('VK’s revoke', () => vk.revoke(life, grant)),
      },
      setup: async () => ({ app: APP, sharedComputer: false }),
      lookWhoIsThere: async () => undefined,
      newId: () => `attempt ${request()}`,
      now: () => 5,
      wait,
      isOnline: () => true,
      isVkIdAllowed: async () => true,
      closeWindow: windows.remove,
      focusWindow: async (windowId) => void (await windows.update(windowId)),
    });
    const effects: AnswerEffects = {
      linking,
      preferences: preferenceStore({ local, managed: { get: async () => ({}) }, exclusively }),
      storedData: {
        list: async () => [],
        delete: async () => undefined,
        deleteAll: async () => undefined,
        export: async () => '{}',
      },
      viewSetup: async () => ({ hasApp: true, sharedComputer: false, messengerUsesVk: true }),
      personOf: () =>
        life.pass('the person probe', () =>
          this.person ? { kind: 'person', person: this.person } : { kind: 'signed-out' },
        ),
      lookAtSession: async () => undefined,
      announceLinkChange: async () => undefined,
      openMessenger: (person) =>
        openMessenger({ session, exclusively, tabs, windows }, { target: 'vk-messenger', person }),
      openDiary: async () => undefined,
      takeUpdateNotice: async () => null,
      injectPanel: () => life.pass('scripting.executeScript', () => undefined),
      injectCompanion: async () => undefined,
      injectLauncher: async () => undefined,
      tabReport: async () => null,
      launcherHint: async () => '',
      bringToFront: () => life.pass('tabs.update', () => undefined),
    };
    // As the worker does when it starts.
    if (this.way === 'tab') linking.followTab().catch(() => undefined);
    return { life, effects };
  }
}
