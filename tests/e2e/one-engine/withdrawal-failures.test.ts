import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ru } from '../../../locales/ru.ts';
import { accessibleText } from '../../driver/accessible-text.ts';
import { ChatsScene } from '../../driver/chats-scene.ts';
import { oneOf } from '../../driver/deep.ts';
import { AUTHORIZATION } from '../../driver/engine-under-test.ts';
import { ANNA, ANNA_IN_VK } from '../../stand/people.ts';
import type { Fault } from '../../stand/vk-id/fault.ts';

const FAULTS: readonly Fault[] = oneOf<Fault>(
  { kind: 'oauth-error', error: 'invalid_token' },
  { kind: 'status', status: 500, body: 'html' },
  { kind: 'connection-reset' },
  { kind: 'broken-json' },
);

describe('a permission that VK ID does not withdraw', () => {
  let scene: ChatsScene;

  beforeAll(async () => {
    scene = await ChatsScene.open(ANNA);
  });

  afterAll(() => scene?.close());

  beforeEach(() => scene.startAfresh());

  test.each(FAULTS)(
    'with $kind leaves the link standing, and the panel says where to look',
    async (fault) => {
      const { vkId } = scene.stand;
      vkId.faults.set('revoke', fault);
      await scene.link(ANNA_IN_VK);
      await scene.chats.waitForText(ru.linked.grantRemains);
      expect(vkId.journal.endpoints).toEqual([
        ...AUTHORIZATION,
        'exchange',
        'user_info',
        'revoke',
        'revoke',
        'revoke',
      ]);
      expect(vkId.permittedApps(ANNA_IN_VK.id)).toHaveLength(1);
      expect(await scene.findSecrets()).toEqual([]);

      vkId.faults.clear();
      await scene.chats.startUnlinking();
      await scene.chats.confirmUnlinking();
      await scene.chats.waitForUnlinkedAfter(null);
      await scene.link(ANNA_IN_VK);
      await expect.poll(() => vkId.permittedApps(ANNA_IN_VK.id)).toEqual([]);
      expect(await accessibleText(scene.diary.page)).not.toContain(ru.linked.grantRemains);
    },
  );

  test('at first is asked for again, and the panel has nothing to tell', async () => {
    const { vkId } = scene.stand;
    vkId.faults.set('revoke', { kind: 'status', status: 500, body: 'html' }, 1);
    await scene.link(ANNA_IN_VK);
    await expect.poll(() => vkId.permittedApps(ANNA_IN_VK.id), { timeout: 10_000 }).toEqual([]);
    expect(vkId.journal.endpoints).toEqual([...AUTHORIZATION, 'exchange', 'user_info', 'revoke', 'revoke']);
    expect(await accessibleText(scene.diary.page)).not.toContain(ru.linked.grantRemains);
  });
});
