import { beforeEach, describe, expect, test } from 'vitest';
import {
  lookWhoIsThere,
  type PersonEffects,
  personOfSurface,
} from '../../../entrypoints/background/person-of-surface.ts';
import type { DiaryPerson } from '../../../utils/diary/person.ts';
import { linkStore } from '../../../utils/link/link-store.ts';
import * as transitions from '../../../utils/link/link-transitions.ts';
import { storageInMemory } from '../link/storage-in-memory.ts';

const anna: DiaryPerson = { kind: 'person', userId: 'a'.repeat(24) };
const boris: DiaryPerson = { kind: 'person', userId: 'b'.repeat(24) };
const popup = { kind: 'extension-page' } as const;

/** Tabs of the diary with who is signed in there, the one used last first; `front` is the one in front. */
let tabs: Map<number, DiaryPerson | null>;
let front: number | null;
let left: (string | null)[];
let effects: PersonEffects;
let store: ReturnType<typeof linkStore>;

beforeEach(() => {
  tabs = new Map();
  front = null;
  left = [];
  store = linkStore(storageInMemory());
  effects = {
    store,
    linking: {
      state: async () => (await store.update((state) => state)).after,
      leaveTo: async (present) => void left.push(present?.key ?? null),
    },
    forgetMessengerOfOthers: async () => undefined,
    diaryTabs: async () => [...tabs.keys()],
    diaryTabInFront: async () => front,
    personInTab: async (tabId) => tabs.get(tabId) ?? null,
  };
});

const keyOf = async (person: DiaryPerson): Promise<string> => {
  tabs.set(99, person);
  const found = await personOfSurface(effects, { kind: 'diary', tabId: 99 });
  tabs.delete(99);
  return found.kind === 'person' ? found.person.key : found.kind;
};

/** Links somebody whom a diary page showed. */
async function link(person: DiaryPerson): Promise<string> {
  const key = await keyOf(person);
  const { basis } = { basis: 'person' } as const;
  const lastPerson = await store.lastPerson();
  if (lastPerson === null || lastPerson === 'signed-out') throw new Error('nobody was shown');
  const attempt = { id: key, person: lastPerson.key, basis, kept: 'profile', stage: 'authorizing' } as const;
  await store.update(transitions.begin({ ...attempt, startedAt: 0, windowId: null }));
  await store.update(transitions.link(key, { id: '1', firstName: key, lastName: '' }, 0));
  await store.update(transitions.finish(key, lastPerson.key, 'withdrawn'));
  return key;
}

describe('the panel', () => {
  test('shows whoever is signed in to its page, and tells linking who that is', async () => {
    tabs.set(7, anna);
    const found = await personOfSurface(effects, { kind: 'diary', tabId: 7 });
    expect(found).toMatchObject({ kind: 'person', person: { basis: 'person' } });
    expect(left).toEqual([found.kind === 'person' && found.person.key]);
  });

  test('that nobody is signed in to is signed out, and tells linking so', async () => {
    tabs.set(7, { kind: 'signed-out' });
    expect(await personOfSurface(effects, { kind: 'diary', tabId: 7 })).toEqual({ kind: 'signed-out' });
    expect(left).toEqual([null]);
  });

  test('whose page does not answer fails, rather than show somebody', async () => {
    await expect(personOfSurface(effects, { kind: 'diary', tabId: 7 })).rejects.toThrow('did not say');
  });
});

describe('the popup', () => {
  test('shows the person of the diary page in front, whoever else is linked', async () => {
    await link(anna);
    const key = await link(boris);
    tabs.set(7, boris);
    front = 7;
    expect(await personOfSurface(effects, popup)).toMatchObject({ kind: 'person', person: { key } });
  });

  test('shows the last person where no diary page is in front and nobody else is linked', async () => {
    const key = await link(anna);
    expect(await personOfSurface(effects, popup)).toMatchObject({ kind: 'person', person: { key } });
  });

  test('does not choose where somebody else is linked too, and says who was there last', async () => {
    await link(anna);
    const key = await link(boris);
    expect(await personOfSurface(effects, popup)).toMatchObject({ kind: 'unsure', last: { key } });
  });

  test('does not choose for somebody who has no link while another has one', async () => {
    await link(anna);
    const key = await keyOf(boris);
    expect(await personOfSurface(effects, popup)).toMatchObject({ kind: 'unsure', last: { key } });
  });

  test('in a browser just started knows nobody yet', async () => {
    expect(await personOfSurface(effects, popup)).toEqual({ kind: 'unsure', last: null });
  });

  test('shows that the last page was signed out, also when that page is closed', async () => {
    await link(anna);
    tabs.set(7, { kind: 'signed-out' });
    expect(await personOfSurface(effects, popup)).toEqual({ kind: 'signed-out' });
    tabs.clear();
    expect(await personOfSurface(effects, popup)).toEqual({ kind: 'signed-out' });
  });

  test('goes by the last person where the page in front does not answer', async () => {
    const key = await link(anna);
    tabs.set(7, null);
    front = 7;
    expect(await personOfSurface(effects, popup)).toMatchObject({ kind: 'person', person: { key } });
  });
});

test('with no diary page open, nobody is there to look at', async () => {
  expect(await lookWhoIsThere(effects)).toBeNull();
  expect(left).toEqual([]);
});
