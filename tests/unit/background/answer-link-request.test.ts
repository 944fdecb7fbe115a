import { expect, test } from 'vitest';
import { type AnswerEffects, answerRequest } from '../../../entrypoints/background/answer-request.ts';
import { EMPTY_LINK_STATE } from '../../../utils/link/link-state.ts';
import { anna, boris, diary, effectsWith, linked, nobody, popup } from './answering-world.ts';

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
  expect(await answerRequest(effects, diary, { type: 'session-changed', isSignIn: true })).toBe(true);
  expect(done).toEqual(['announce']);
});
