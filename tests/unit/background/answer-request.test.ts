import { describe, expect, test } from 'vitest';
import { answerRequest } from '../../../entrypoints/background/answer-request.ts';
import { preferenceStore } from '../../../utils/preferences/preference-store.ts';
import { storageInMemory } from '../link/storage-in-memory.ts';
import { anna, diary, effectsWith, nobody, popup } from './answering-world.ts';

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
