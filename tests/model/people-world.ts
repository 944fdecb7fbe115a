import { type AnswerEffects, answerRequest } from '../../entrypoints/background/answer-request.ts';
import {
  lookAtSession,
  lookWhoIsThere,
  type PersonEffects,
  personOfSurface,
} from '../../entrypoints/background/person-of-surface.ts';
import type { DiaryPerson } from '../../utils/diary/person.ts';
import { linkStore } from '../../utils/link/link-store.ts';
import type { LinkView } from '../../utils/link/link-view.ts';
import { createLinking, type Linking } from '../../utils/link/linking.ts';
import { isLinkView } from '../../utils/messages/answered-view.ts';
import type { LinkRequest } from '../../utils/messages/contract.ts';
import { preferenceStore } from '../../utils/preferences/preference-store.ts';
import type { SignInOutcome } from '../../utils/sign-in/sign-in-way.ts';
import { storageInMemory } from '../unit/link/storage-in-memory.ts';

/** Everybody who uses the one browser in turn: two pupils and a parent. Each has a VK account of the same number. */
export const PEOPLE = ['anna', 'timofey', 'olga'] as const;

/** One of {@link PEOPLE}. */
export type Name = (typeof PEOPLE)[number];

const USER_IDS: Readonly<Record<Name, string>> = {
  anna: 'a'.repeat(24),
  timofey: 'b'.repeat(24),
  olga: 'c'.repeat(24),
};

/** The VK account of whoever sits at the keyboard. */
export function vkAccountOf(name: Name) {
  return { id: String(PEOPLE.indexOf(name) + 1), firstName: name, lastName: 'in VK' };
}

const APP = { id: 54_321, redirectUri: 'https://abc.chromiumapp.org/' };

/** Everything of a world that lasts from step to step. */
export interface Moment {
  readonly local: ReadonlyMap<string, unknown>;
  readonly session: ReadonlyMap<string, unknown>;
  readonly at: Name | null;
}

/**
 * One browser profile with two tabs of the diary, which have one session, and the real worker behind them. VK ID is
 * signed in to by whoever sits there; `hold` keeps its answers back until {@link letGo}.
 */
export class PeopleWorld {
  readonly storage = storageInMemory();
  /** Whoever is signed in to the diary. */
  at: Name | null = null;
  /** Whether the popup's button is pressed over a page of the diary. */
  isDiaryInFront = true;
  readonly #hold: boolean;
  readonly #effects: AnswerEffects;
  readonly #answer = Promise.withResolvers<void>();
  #underWay: Promise<boolean>[] = [];

  constructor({ isShared, hold = false }: { readonly isShared: boolean; readonly hold?: boolean }) {
    this.#hold = hold;
    const { storage } = this;
    const store = linkStore(storage);
    const preferences = preferenceStore({
      ...storage,
      managed: { get: async () => ({ sharedComputer: isShared }) },
    });
    let ids = 0;
    const linking: Linking = createLinking({
      store,
      tab: null,
      signIn: async ({ authorizationUrl }) => this.#signInToVk(authorizationUrl),
      vkId: {
        exchangeCode: async (_app, _secrets, { code }) => ({ accessToken: code, userId: '0' }),
        identify: async ({ accessToken }) => {
          const name = PEOPLE.find((one) => one === accessToken);
          if (name === undefined) throw new Error('a code of nobody');
          return vkAccountOf(name);
        },
        revoke: async () => undefined,
      },
      setup: async () => ({ app: APP, sharedComputer: (await preferences.effective()).sharedComputer.value }),
      lookWhoIsThere: async () => void (await lookWhoIsThere(personEffects)),
      newId: () => `attempt ${++ids}`,
      now: () => 5,
      wait: async () => undefined,
      isOnline: () => true,
      isVkIdAllowed: async () => true,
      closeWindow: async () => undefined,
      focusWindow: async () => undefined,
    });
    const personEffects: PersonEffects = {
      store,
      linking,
      diaryTabs: async () => [1, 2],
      diaryTabInFront: async () => (this.isDiaryInFront ? 1 : null),
      forgetMessengerOfOthers: async () => undefined,
      personInTab: async (): Promise<DiaryPerson> =>
        this.at ? { kind: 'person', userId: USER_IDS[this.at] } : { kind: 'signed-out' },
    };
    this.#effects = {
      linking: {
        ...linking,
        start: async (person) => {
          const begun = await linking.start(person);
          this.#underWay.push(begun.done);
          return begun;
        },
      },
      preferences,
      storedData: {
        list: async () => [],
        delete: async () => undefined,
        deleteAll: async () => undefined,
        export: async () => '',
      },
      viewSetup: async () => ({ hasApp: true, sharedComputer: isShared, messengerUsesVk: true }),
      personOf: (surface) => personOfSurface(personEffects, surface),
      lookAtSession: (tabId, isSignIn) => lookAtSession(personEffects, tabId, isSignIn),
      announceLinkChange: async () => undefined,
      openMessenger: async () => undefined,
      openDiary: async () => undefined,
      takeUpdateNotice: async () => null,
      injectPanel: async () => undefined,
      injectCompanion: async () => undefined,
      injectLauncher: async () => undefined,
      launcherHint: async () => '',
      tabReport: async () => null,
      bringToFront: async () => undefined,
    };
  }

  /** Asks as the panel of a tab, or as the popup, and waits until nothing goes on by itself any more. */
  async ask(surface: 1 | 2 | 'popup', request: LinkRequest = { type: 'get-link' }): Promise<LinkView> {
    const sender =
      surface === 'popup'
        ? ({ kind: 'extension-page' } as const)
        : ({ kind: 'diary', tabId: surface } as const);
    const answer = await answerRequest(this.#effects, sender, request);
    if (!this.#hold) await this.#settle();
    if (!isLinkView(answer)) throw new TypeError('a request about the link is answered with a view');
    return answer;
  }

  /** Tells the worker as the tab script does that somebody signed in or out. */
  async sessionChanged(tabId: 1 | 2): Promise<void> {
    const request = { type: 'session-changed', isSignIn: this.at === null } as const;
    await answerRequest(this.#effects, { kind: 'diary', tabId }, request);
  }

  /** VK ID answers whatever it was asked. */
  async letGo(): Promise<void> {
    this.#answer.resolve();
    await this.#settle();
  }

  /** What lasts, to come back to. */
  moment(): Moment {
    const { local, session } = this.storage;
    return { local: new Map(local.items), session: new Map(session.items), at: this.at };
  }

  goBackTo({ local, session, at }: Moment): void {
    for (const [area, items] of [
      [this.storage.local, local],
      [this.storage.session, session],
    ] as const) {
      area.items.clear();
      for (const [name, value] of items) area.items.set(name, value);
    }
    this.at = at;
  }

  async #settle(): Promise<void> {
    await Promise.all(this.#underWay.splice(0));
  }

  /** The code names the account: that of whoever sat there when the page came up. */
  async #signInToVk(authorizationUrl: string): Promise<SignInOutcome> {
    const asker = this.at;
    if (this.#hold) await this.#answer.promise;
    const query = new URLSearchParams({
      code: asker ?? 'nobody',
      device_id: 'device',
      state: new URL(authorizationUrl).searchParams.get('state') ?? '',
    });
    return { kind: 'redirected', url: `${APP.redirectUri}?${query}` };
  }
}
