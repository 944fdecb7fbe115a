import { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TEST_BUILDS } from '../../../scripts/test-builds/test-build.ts';
import { ChatsScene } from '../../driver/chats-scene.ts';
import { wasBroughtToFront, watchWindowFocus } from '../../driver/window-focus.ts';
import { killWorker } from '../../driver/worker.ts';
import { ANNA, ANNA_IN_VK, OWN_REDIRECT_APP, TIMOFEY_IN_VK } from '../../stand/people.ts';

/*
 * `WXT_VKID_REDIRECT_URL`: for owners whose VK app takes only their own domain. The browser's window cannot catch that
 * address, so VK ID is shown in a tab although there is a window.
 */

const [redirectUrl] = OWN_REDIRECT_APP.redirectUrls;
const { hostname, pathname } = new URL(redirectUrl);

let scene: ChatsScene;
/** The owner's site answers as any site does; the code that it is sent is of no use without the verifier. */
const ownersSite = new Hono().get(pathname, (context) => context.html('<p>Страница владельца'));

beforeAll(async () => {
  scene = await ChatsScene.open(ANNA, {
    build: TEST_BUILDS['own-redirect'],
    stand: { extraSites: { [hostname]: ownersSite } },
  });
  await scene.startAfresh();
});

afterAll(() => scene?.close());

test('an account is linked by way of the owner’s own page, whose tab closes, and the diary is in front', async () => {
  await watchWindowFocus(scene.browser);
  await scene.link(ANNA_IN_VK);
  await expect.poll(() => wasBroughtToFront(scene.browser, scene.diary.page)).toBe(true);
  await expect
    .poll(() => scene.stand.vkId.journal.endpoints)
    .toEqual(['authorize', 'exchange', 'user_info', 'revoke']);
  for (const { endpoint, parameters } of scene.stand.vkId.journal.entries) {
    if (endpoint === 'authorize' || endpoint === 'exchange')
      expect(parameters['redirect_uri'], endpoint).toBe(redirectUrl);
  }
  const open = scene.browser.targets().map((target) => target.url());
  expect(open.filter((url) => url.includes(hostname))).toEqual([]);
  expect(await scene.findSecrets()).toEqual([]);
});

test('and so is another one, though the worker was killed while the person was at VK ID', async () => {
  await scene.startAfresh();
  const vkId = await scene.askVkId(TIMOFEY_IN_VK);
  await killWorker(scene.browser);
  await vkId.approve();
  await scene.chats.waitForLinked(TIMOFEY_IN_VK);
  expect(await scene.findSecrets()).toEqual([]);
});
