import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ChatsScene } from '../../driver/chats-scene.ts';
import { AUTHORIZATION, DRIVER } from '../../driver/engine-under-test.ts';
import { whileWorkerIsOffline } from '../../driver/worker.ts';
import { ANNA, ANNA_IN_VK } from '../../stand/people.ts';
import type { Fault } from '../../stand/vk-id/fault.ts';
import { AFTER_THE_REDIRECT, BEFORE_THE_PAGE, CONNECTION_RESET, IN_THE_REDIRECT } from './vk-id-failures.ts';

/** What a fault is called in a test's title. */
function wordsFor(fault: Fault): string {
  const { kind, ...details } = fault;
  return [kind, ...Object.values(details)].join(' ');
}

describe('a linking that VK ID lets fail', () => {
  let scene: ChatsScene;

  beforeAll(async () => {
    scene = await ChatsScene.open(ANNA);
  });

  afterAll(() => scene?.close());

  beforeEach(() => scene.startAfresh());

  // Whatever failed: once it is put right, linking works; nothing lies about, and no code was used twice.
  afterEach(async () => {
    scene.stand.vkId.faults.clear();
    await scene.link(ANNA_IN_VK);
    await expect.poll(() => scene.stand.vkId.journal.endpoints.at(-1)).toBe('revoke');
    expect(await scene.findSecrets()).toEqual([]);
    const codes = scene.exchangedCodes();
    expect(new Set(codes).size).toBe(codes.length);
  });

  test.each(BEFORE_THE_PAGE.map(([fault, failure]) => ({ what: wordsFor(fault), fault, failure })))(
    'before its page is shown, with $what, says $failure',
    async ({ fault, failure }) => {
      scene.stand.vkId.faults.set('authorize', fault);
      await scene.chats.link();
      await scene.chats.waitForUnlinkedAfter(failure);
      expect(scene.exchangedCodes()).toEqual([]);
    },
  );

  if (DRIVER.traits.tellsOfFailedPage)
    test('because the browser is offline says that there is no connection', async () => {
      scene.stand.vkId.faults.set('authorize', CONNECTION_RESET);
      await whileWorkerIsOffline(scene.browser, async () => {
        await scene.chats.link();
        await scene.chats.waitForUnlinkedAfter('no-network');
      });
    });

  test.each(IN_THE_REDIRECT.map(([fault, failure]) => ({ what: wordsFor(fault), fault, failure })))(
    'in its redirect, with $what, says $failure and exchanges nothing',
    async ({ fault, failure }) => {
      scene.stand.vkId.faults.set('authorize', fault);
      const vkId = await scene.askVkId(ANNA_IN_VK);
      await vkId.approve();
      await scene.chats.waitForUnlinkedAfter(failure);
      expect(scene.stand.vkId.journal.endpoints).toEqual(AUTHORIZATION);
    },
  );

  test.each(
    AFTER_THE_REDIRECT.map(([endpoint, fault, failure]) => ({
      endpoint,
      what: wordsFor(fault),
      fault,
      failure,
    })),
  )('in its answer to $endpoint, with $what, says $failure', async ({ endpoint, fault, failure }) => {
    scene.stand.vkId.faults.set(endpoint, fault);
    const vkId = await scene.askVkId(ANNA_IN_VK);
    await vkId.approve();
    await scene.chats.waitForUnlinkedAfter(failure);
  });
});
