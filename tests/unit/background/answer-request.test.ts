import { describe, expect, test } from 'vitest';
import { type AnswerEffects, answerRequest } from '../../../entrypoints/background/answer-request.ts';
import type { SurfacePerson } from '../../../entrypoints/background/person-of-surface.ts';
import { EMPTY_LINK_STATE, type LinkPerson, type LinkState } from '../../../utils/link/link-state.ts';
import type { Linking } from '../../../utils/link/linking.ts';
import { createPersonKey } from '../../../utils/link/person-key.ts';
import { preferenceStore } from '../../../utils/preferences/preference-store.ts';
import { storageInMemory } from '../link/storage-in-memory.ts';

const diary = { kind: 'diary', tabId: 7 } as const;
const popup = { kind: 'extension-page' } as const;
const anna = { key: await createPersonKey('salt', 'person', 'anna'), basis: 'person' } as const;
const boris = { key: await createPersonKey('salt', 'person', 'boris'), basis: 'person' } as const;
const account = { id: '777', firstName: 'Анна', lastName: 'Смирнова' };
const nobody: SurfacePerson = { kind: 'unsure', last: null };
const linked: LinkState = {
  ...EMPTY_LINK_STATE,
  links: { [anna.key]: { account, linkedAt: 5, grant: 'withdrawn', basis: 'person', kept: 'profile' } },
};

function effectsWith(who: SurfacePerson | LinkPerson, state = EMPTY_LINK_STATE, signedIn = true) {
  const found: SurfacePerson = 'kind' in who ? who : { kind: 'person', person: who };
  const done: string[] = [];
  const note =
    (what: string) =>
    async (argument?: unknown): Promise<void> =>
      void done.push(`${what} ${String(argument ?? '')}`.trim());
  const linking: Linking = {
    state: async () => state,
    start: async ({ key }) => {
      done.push(`start ${key}`);
      return { done: Promise.resolve(signedIn) };
    },
    followTab: async () => false,
    cancel: note('cancel'),
    showWindow: note('show'),
    unlink: note('unlink'),
    leaveTo: note('leave'),
    forgetRemainingGrant: note('forget grant'),
    keepForSession: note('keep for session'),
  };
  const effects: AnswerEffects = {
    linking,
    preferences: preferenceStore({ ...storageInMemory(), managed: { get: async () => ({}) } }),
    storedData: {
      list: async () => [{ kind: 'preferences', id: 'profile:preferences' }],
      delete: note('delete'),
      deleteAll: note('delete all'),
      export: async () => '{}',
    },
    viewSetup: async () => ({ hasApp: true, sharedComputer: false, messengerUsesVk: true }),
    personOf: async () => found,
    announceLinkChange: note('announce'),
    openMessenger: note('messenger'),
    openDiary: note('diary'),
    takeUpdateNotice: async () => '1.2.0',
    injectPanel: note('panel'),
    injectCompanion: note('companion'),
    injectLauncher: note('launcher'),
    tabReport: async () => null,
    launcherHint: async () => 'arrows',
    bringToFront: note('front'),
  };
  return { effects, done };
}

test.each([
  ['signed-out', { kind: 'signed-out' }],
  ['nobody', nobody],
] as const)('%s is shown as that, and no wish is carried out', async (status, found) => {
  const { effects, done } = effectsWith(found);
  expect(await answerRequest(effects, diary, { type: 'get-link' })).toEqual({ status });
  expect(await answerRequest(effects, diary, { type: 'start-linking', person: anna.key })).toEqual({
    status,
  });
  expect(done).toEqual([]);
});

test('the stored state is read while the page is asked who is signed in, and after a wish once it is done', async () => {
  const { effects } = effectsWith(anna, linked);
  const order: string[] = [];
  const watched: AnswerEffects = {
    ...effects,
    linking: {
      ...effects.linking,
      state: async () => {
        order.push('state');
        return linked;
      },
      unlink: async () => void order.push('unlink'),
    },
    personOf: async () => {
      await Promise.resolve();
      order.push('person');
      return { kind: 'person', person: anna };
    },
  };
  await answerRequest(watched, diary, { type: 'get-link' });
  expect(order).toEqual(['state', 'person']);
  order.length = 0;
  await answerRequest(watched, diary, { type: 'unlink', person: anna.key });
  expect(order).toEqual(['person', 'unlink', 'state']);
});

test('a state that cannot be read is no answer, unless nobody is signed in to need it', async () => {
  const unreadable = async (): Promise<never> => {
    throw new Error('storage is gone');
  };
  const { effects } = effectsWith(anna, linked);
  const linking = { ...effects.linking, state: unreadable };
  await expect(answerRequest({ ...effects, linking }, diary, { type: 'get-link' })).rejects.toThrow(
    'storage',
  );
  const signedOut: AnswerEffects = { ...effects, linking, personOf: async () => ({ kind: 'signed-out' }) };
  expect(await answerRequest(signedOut, popup, { type: 'get-link' })).toEqual({ status: 'signed-out' });
});

test('a wish made for one person is not carried out for another, who sees their own state', async () => {
  const { effects, done } = effectsWith(boris, linked);
  for (const type of [
    'start-linking',
    'cancel-linking',
    'show-sign-in-window',
    'unlink',
    'open-messenger',
  ] as const) {
    const view = await answerRequest(effects, diary, { type, person: anna.key });
    expect(view).toMatchObject({ status: 'unlinked', person: boris.key });
  }
  expect(done).toEqual([]);
});

test('each wish is carried out for the person whom it was made for', async () => {
  const { effects, done } = effectsWith(anna, linked, false);
  for (const type of [
    'start-linking',
    'cancel-linking',
    'show-sign-in-window',
    'unlink',
    'open-messenger',
  ] as const) {
    await answerRequest(effects, popup, { type, person: anna.key });
  }
  expect(done).toEqual([
    `start ${anna.key}`,
    `cancel ${anna.key}`,
    `show ${anna.key}`,
    `unlink ${anna.key}`,
    `messenger ${anna.key}`,
  ]);
});

test('the messenger is not opened for somebody who is not linked any more', async () => {
  const { effects, done } = effectsWith(anna);
  const view = await answerRequest(effects, popup, { type: 'open-messenger', person: anna.key });
  expect(view).toMatchObject({ status: 'unlinked' });
  expect(done).toEqual([]);
});

test('after the sign-in, the diary from which it began comes to the front', async () => {
  const { effects, done } = effectsWith(anna);
  await answerRequest(effects, diary, { type: 'start-linking', person: anna.key });
  await expect.poll(() => done).toEqual([`start ${anna.key}`, 'front 7']);
});

test('a sign-in that the person left brings nothing to the front', async () => {
  const { effects, done } = effectsWith(anna, EMPTY_LINK_STATE, false);
  await answerRequest(effects, diary, { type: 'start-linking', person: anna.key });
  await Promise.resolve();
  expect(done).toEqual([`start ${anna.key}`]);
});

test('the panel and the companion go into the tab that asked for them', async () => {
  const { effects, done } = effectsWith(nobody);
  expect(await answerRequest(effects, diary, { type: 'prepare-panel' })).toBe(true);
  expect(await answerRequest(effects, diary, { type: 'prepare-companion' })).toBe(true);
  expect(done).toEqual(['panel 7', 'companion 7']);
});

test('a changed preference is stored and answered', async () => {
  const { effects } = effectsWith(nobody);
  const changes = { messenger: 'max' } as const;
  const answer = await answerRequest(effects, popup, { type: 'change-preferences', changes });
  expect(answer).toMatchObject({ messenger: { value: 'max', setBy: 'person' } });
  expect(await answerRequest(effects, popup, { type: 'get-preferences' })).toEqual(answer);
});

describe('the launcher', () => {
  test('goes into the page that asked for it, in the place where it was left', async () => {
    const { effects, done } = effectsWith(anna);
    const place = { side: 'left', fromTop: 0.25 } as const;
    await answerRequest(effects, diary, { type: 'move-launcher', place });
    expect(await answerRequest(effects, diary, { type: 'prepare-launcher' })).toEqual({
      launcher: { place, hint: 'arrows' },
    });
    expect(done).toEqual(['launcher 7']);
  });

  test('does not come where nobody is signed in, nor where the school hides it', async () => {
    const { effects: signedOut, done } = effectsWith({ kind: 'signed-out' });
    expect(await answerRequest(signedOut, diary, { type: 'prepare-launcher' })).toEqual({ launcher: null });
    const { effects } = effectsWith(anna);
    const managed = { get: async () => ({ hideLauncher: true }) };
    const preferences = preferenceStore({ ...storageInMemory(), managed });
    expect(await answerRequest({ ...effects, preferences }, diary, { type: 'prepare-launcher' })).toEqual({
      launcher: null,
    });
    expect(done).toEqual([]);
  });
});

test('a computer that becomes a shared one first lets no link outlive the browser', async () => {
  const { effects, done } = effectsWith(nobody);
  await answerRequest(effects, popup, { type: 'change-preferences', changes: { sharedComputer: true } });
  expect(done).toEqual(['keep for session']);
  await answerRequest(effects, popup, { type: 'change-preferences', changes: { sharedComputer: false } });
  expect(done).toEqual(['keep for session']);
});

test('where nobody is in front, whoever is linked is named, and the press on a name opens the messenger for them', async () => {
  const { effects, done } = effectsWith({ kind: 'unsure', last: boris }, linked);
  const view = await answerRequest(effects, popup, { type: 'get-link' });
  expect(view).toMatchObject({ status: 'choice', people: [{ person: anna.key, basis: 'person' }] });
  expect(done).toEqual([]);
  await answerRequest(effects, popup, { type: 'open-messenger', person: boris.key });
  await answerRequest(effects, popup, { type: 'unlink', person: anna.key });
  expect(done).toEqual([]);
  await answerRequest(effects, popup, { type: 'open-messenger', person: anna.key });
  expect(done).toEqual([`messenger ${anna.key}`]);
});

test('a link of this browser is begun by the answer to the question alone', async () => {
  const browser = { ...anna, basis: 'browser' } as const;
  const { effects, done } = effectsWith(browser);
  await answerRequest(effects, popup, { type: 'start-linking', person: anna.key });
  expect(done).toEqual([]);
  await answerRequest(effects, popup, { type: 'start-linking-of-browser', person: anna.key });
  expect(done).toEqual([`start ${anna.key}`]);
});

test('the answer about the browser does not link a person whom the diary has told meanwhile', async () => {
  const { effects, done } = effectsWith(anna);
  await answerRequest(effects, popup, { type: 'start-linking-of-browser', person: anna.key });
  expect(done).toEqual([]);
});

test('the tab script’s word that the session may have changed reaches every surface', async () => {
  const { effects, done } = effectsWith({ kind: 'signed-out' });
  expect(await answerRequest(effects, diary, { type: 'session-changed' })).toBe(true);
  expect(done).toEqual(['announce']);
});

test('what is stored is listed, also after each deletion, and given away as a text', async () => {
  const { effects, done } = effectsWith(nobody);
  const things = [{ kind: 'preferences', id: 'profile:preferences' }];
  for (const request of [
    { type: 'get-stored-data' },
    { type: 'delete-stored-thing', id: 'profile:preferences' },
    { type: 'delete-everything' },
  ] as const) {
    expect(await answerRequest(effects, popup, request)).toEqual({ things });
  }
  expect(done).toEqual(['delete profile:preferences', 'delete all']);
  expect(await answerRequest(effects, popup, { type: 'export-stored-data' })).toEqual({ json: '{}' });
});
