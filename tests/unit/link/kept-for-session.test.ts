import { expect, test } from 'vitest';
import { anna, app, boris, granted, worldWhere } from './linking-world.ts';

const shared = { setup: async () => ({ app, sharedComputer: true }) };

test.each([
  [true, 'login'],
  [false, null],
])(
  'where the computer is shared (%s), the request to VK ID asks for the prompt %s',
  async (sharedComputer, prompt) => {
    const asked: (string | null)[] = [];
    const { linking } = worldWhere({
      setup: async () => ({ app, sharedComputer }),
      signIn: async (request) => {
        asked.push(new URL(request.authorizationUrl).searchParams.get('prompt'));
        return granted(request);
      },
    });
    await (await linking.start(anna)).done;
    expect(asked).toEqual([prompt]);
  },
);

test('a link made on a shared computer is kept for the session alone, and goes when somebody else is there', async () => {
  const { linking } = worldWhere(shared);
  await (await linking.start(anna)).done;
  const state = await linking.state();
  expect(state.links[anna.key]?.kept).toBe('session');
  await linking.leaveTo(anna, state);
  expect((await linking.state()).links).toEqual(state.links);
  await linking.leaveTo(boris, state);
  expect((await linking.state()).links).toEqual({});
});

test('a link of one’s own computer stays when somebody else is there', async () => {
  const { linking } = worldWhere();
  await (await linking.start(anna)).done;
  const state = await linking.state();
  await linking.leaveTo(boris, state);
  expect(await linking.state()).toEqual(state);
});

test('a computer that becomes a shared one keeps its links until the browser closes', async () => {
  const { linking, storage } = worldWhere();
  await (await linking.start(anna)).done;
  await linking.keepForSession();
  expect((await linking.state()).links[anna.key]?.kept).toBe('session');
  expect(JSON.stringify([...storage.local.items])).not.toContain('Смирнова');
});

test('a computer that becomes a shared one while VK ID is open keeps nothing of the linking on its disk', async () => {
  const { linking, storage } = worldWhere({
    signIn: async (request) => {
      await linking.keepForSession();
      return granted(request);
    },
    exchangeCode: async () => Promise.reject(new Error('?')),
  });
  await (await linking.start(anna)).done;
  expect((await linking.state()).remainingGrants).toEqual({ [anna.key]: 'session' });
  expect(JSON.stringify([...storage.local.items])).not.toContain(anna.key);
});

test('what VK may still list is forgotten on wish', async () => {
  const { linking } = worldWhere({
    identify: async () => Promise.reject(new Error('?')),
    revoke: async () => Promise.reject(new Error('?')),
  });
  await (await linking.start(anna)).done;
  expect(Object.keys((await linking.state()).remainingGrants)).toEqual([anna.key]);
  await linking.forgetRemainingGrant(anna.key);
  expect((await linking.state()).remainingGrants).toEqual({});
});

test('a browser with no way to sign in ends the attempt with a sentence', async () => {
  const { linking } = worldWhere({ signIn: null, tab: null });
  expect(await (await linking.start(anna)).done).toBe(false);
  expect((await linking.state()).failures).toEqual({ [anna.key]: 'unexpected' });
});
