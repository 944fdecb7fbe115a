import { expect, it } from 'vitest';
import { openChats } from '../../../entrypoints/background/open-chats.ts';
import type { SurfacePerson } from '../../../entrypoints/background/person-of-surface.ts';
import { EMPTY_LINK_STATE, type LinkState } from '../../../utils/link/link-state.ts';
import { createPersonKey } from '../../../utils/link/person-key.ts';

const anna = { key: await createPersonKey('salt', 'person', 'anna'), basis: 'person' } as const;
const boris = { key: await createPersonKey('salt', 'person', 'boris'), basis: 'person' } as const;
const account = { id: '777', firstName: 'Анна', lastName: 'Смирнова' };
const annaIsLinked: LinkState = {
  ...EMPTY_LINK_STATE,
  links: { [anna.key]: { account, linkedAt: 5, grant: 'withdrawn', basis: 'person', kept: 'profile' } },
};

async function opened(person: SurfacePerson): Promise<readonly string[]> {
  const done: string[] = [];
  const nothing = async (): Promise<void> => undefined;
  await openChats({
    linking: {
      state: async () => annaIsLinked,
      start: async () => ({ done: Promise.resolve(false) }),
      followTab: async () => false,
      cancel: nothing,
      showWindow: nothing,
      unlink: nothing,
      leaveTo: nothing,
      lookAtAccess: nothing,
      forgetRemainingGrant: nothing,
      keepForSession: nothing,
    },
    personOf: async () => person,
    openMessenger: async () => void done.push('messenger'),
    openDiary: async () => void done.push('diary'),
  });
  return done;
}

it('whoever has linked an account comes to the messenger', async () => {
  expect(await opened({ kind: 'person', person: anna })).toEqual(['messenger']);
});

it.each<[SurfacePerson]>([
  [{ kind: 'unsure', last: null }],
  [{ kind: 'unsure', last: anna }],
  [{ kind: 'signed-out' }],
  [{ kind: 'person', person: boris }],
])('%j comes to «Чаты» in the diary, and never to another person’s messenger', async (person) => {
  expect(await opened(person)).toEqual(['diary']);
});
