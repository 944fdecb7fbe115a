import { beforeEach, describe, expect, test } from 'vitest';
import { type AnswerEffects, answerRequest } from '../../../entrypoints/background/answer-request.ts';
import * as people from '../../../entrypoints/background/person-of-surface.ts';
import type { DiaryPerson } from '../../../utils/diary/person.ts';
import { linkStore } from '../../../utils/link/link-store.ts';
import { storageInMemory } from '../link/storage-in-memory.ts';
import { diary, effectsWith, nobody, popup } from './answering-world.ts';

/* What the worker makes of the tab script's word that its page came to the sign-in page, or left it. */

const anna: DiaryPerson = { kind: 'person', userId: 'a'.repeat(24) };
const boris: DiaryPerson = { kind: 'person', userId: 'b'.repeat(24) };

/** What a tab answers in turn, the one used last first: `closed` before it could, loaded anew meanwhile, or asleep. */
let tabs: Map<number, (DiaryPerson | 'closed' | 'loaded anew' | 'asleep')[]>;
let left: (string | null)[];
let done: string[];
let effects: AnswerEffects;
let store: ReturnType<typeof linkStore>;

beforeEach(async () => {
  tabs = new Map([[diary.tabId, [anna]]]);
  left = [];
  store = linkStore(storageInMemory());
  const personEffects: people.PersonEffects = {
    store,
    linking: {
      state: async () => (await store.update((state) => state)).after,
      leaveTo: async (present) => void left.push(present?.key ?? null),
    },
    forgetMessengerOfOthers: async (person) => void done.push(`messenger of ${person ?? 'nobody'}`),
    diaryTabs: async () => [...tabs.keys()],
    diaryTabInFront: async () => null,
    personInTab: async (tabId) => {
      const answer = tabs.get(tabId)?.shift() ?? 'closed';
      if (answer === 'closed') tabs.delete(tabId);
      return typeof answer === 'string' ? null : answer;
    },
  };
  const world = effectsWith(nobody);
  done = world.done;
  effects = {
    ...world.effects,
    personOf: (surface) => people.personOfSurface(personEffects, surface),
    lookAtSession: (tabId, isSignIn) => people.lookAtSession(personEffects, tabId, isSignIn),
  };
  // Anna is at the diary, and a page of hers has said so.
  await answerRequest(effects, diary, { type: 'get-link' });
  left = [];
  done.length = 0;
});

const changed = (isSignIn: boolean) => answerRequest(effects, diary, { type: 'session-changed', isSignIn });

describe('the page that came to the sign-in page and is closed before it has said who is there', () => {
  beforeEach(() => tabs.set(diary.tabId, ['closed']));

  test('was left by whoever signed out: the popup shows nobody, and linking knows', async () => {
    expect(await changed(true)).toBe(true);
    expect(left).toEqual([null]);
    expect(done).toEqual(['messenger of nobody', 'announce']);
    expect(await answerRequest(effects, popup, { type: 'get-link' })).toEqual({ status: 'signed-out' });
  });

  test('says nothing against another tab, which tells who is there', async () => {
    tabs.set(8, [boris]);
    await changed(true);
    expect(left).toEqual([expect.any(String)]);
    expect(await store.lastPerson()).toMatchObject({ basis: 'person', key: left[0] });
    expect(done).toContain('announce');
  });

  test('says nothing against a tab behind one that sleeps', async () => {
    tabs.set(8, ['asleep']);
    tabs.set(9, [anna]);
    await changed(true);
    expect(left).toEqual([expect.any(String)]);
    expect(await store.lastPerson()).toMatchObject({ basis: 'person' });
  });

  test('says nothing against itself, where it was not closed but loaded anew', async () => {
    tabs.set(diary.tabId, ['loaded anew', anna]);
    await changed(true);
    expect(left).toEqual([expect.any(String)]);
  });
});

test('a page that came to the sign-in page and is still there, but slow, forgets nobody: it says so when it is asked again', async () => {
  tabs.set(diary.tabId, ['asleep', 'asleep']);
  await changed(true);
  expect(left).toEqual([]);
  expect(await store.lastPerson()).toMatchObject({ basis: 'person' });
  tabs.set(diary.tabId, [{ kind: 'signed-out' }]);
  await answerRequest(effects, diary, { type: 'get-link' });
  expect(left).toEqual([null]);
});

test('a page that left the sign-in page and is closed at once forgets nobody, and every surface asks anew', async () => {
  tabs.set(diary.tabId, ['closed']);
  expect(await changed(false)).toBe(true);
  expect(left).toEqual([]);
  expect(await store.lastPerson()).toMatchObject({ basis: 'person' });
  expect(done).toEqual(['announce']);
});

test('a page that says who is there is believed, whatever page it is', async () => {
  tabs.set(diary.tabId, [{ kind: 'signed-out' }, boris]);
  await changed(false);
  expect(left).toEqual([null]);
  await changed(true);
  expect(left).toEqual([null, expect.any(String)]);
});

test('what cannot be written down is told of too', async () => {
  const lookAtSession = async (): Promise<never> => {
    throw new Error('the disk is full');
  };
  await expect(
    answerRequest({ ...effects, lookAtSession }, diary, { type: 'session-changed', isSignIn: true }),
  ).rejects.toThrow('the disk is full');
  expect(done).toEqual(['announce']);
});
