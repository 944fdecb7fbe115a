import { afterAll, beforeAll, expect, test } from 'vitest';
import { TEST_BUILDS } from '../../scripts/test-builds/test-build.ts';
import { CLOSED, DiaryNavigations, OPEN } from '../driver/diary-navigations.ts';
import { DRIVER, ENGINE } from '../driver/engine-under-test.ts';
import { eventually } from '../driver/eventually.ts';
import { LABELS } from '../driver/labels.ts';
import { press, waitForPressable } from '../driver/press.ts';
import { CAUSED_BY_STAND, Scene } from '../driver/scene.ts';
import { OLGA } from '../stand/people.ts';

let scene: Scene;

beforeAll(async () => {
  scene = await Scene.open(OLGA, { isSpoiling: true });
});
afterAll(() => scene?.close());

test('an updated extension’s scripts take over in pages that stay open', async () => {
  const diary = await scene.openDiary();
  const navigations = new DiaryNavigations(diary.page);
  await navigations.waitFor(CLOSED);
  await diary.openChats();
  await navigations.waitFor(OPEN);
  const old = await diary.page.$$('[data-chats-item],[data-chats-panel]');
  await scene.browser.installExtension(TEST_BUILDS.stand.dirs[ENGINE]);
  await eventually('new nodes in the places of the old', async () => {
    const isOld = await Promise.all(old.map((node) => node.evaluate(({ isConnected }) => isConnected)));
    return (await navigations.isPanelShown()) && !isOld.includes(true) ? true : undefined;
  });
  // Where the old scripts could not give the active look back, it is learned anew when the site renders.
  if (DRIVER.traits.scriptsOutliveUpdate) await navigations.waitFor(OPEN);
  await diary.chats.waitForUnlinked();
  await diary.page.evaluate('diaryStand.rerenderApp()');
  await navigations.waitFor(OPEN);
  await diary.page.goBack();
  await navigations.waitFor(CLOSED);
  expect(await navigations.isContentShown()).toBe(true);
  expect(await diary.page.$$('[data-chats-panel]')).toHaveLength(0);
  expect(scene.problems.list(CAUSED_BY_STAND)).toEqual([]);
});

test('an updated extension’s old launcher works on until a new one comes', async () => {
  const diary = await scene.openDiary();
  await diary.page.evaluate(() => sessionStorage.setItem('diaryStand.withoutNavigation', ''));
  await diary.page.reload();
  await waitForPressable(diary.page, LABELS.chats);
  const oldLauncher = await eventually(
    'the launcher',
    async () => (await diary.page.$('[data-chats-launcher]')) ?? undefined,
  );
  const box = await oldLauncher.boundingBox();
  await scene.browser.installExtension(TEST_BUILDS.stand.dirs[ENGINE]);
  const waitForNewLauncher = () =>
    eventually('a new launcher in the place of the old', async () => {
      const isOld = await oldLauncher.evaluate(({ isConnected }) => isConnected);
      return !isOld && (await diary.page.$$('[data-chats-launcher]')).length === 1 ? true : undefined;
    });
  if (DRIVER.traits.scriptsOutliveUpdate) {
    const { mouse } = diary.page;
    await mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + 20);
    await mouse.down();
    await mouse.move(20, 200, { steps: 4 });
    await mouse.up();
    // It was let go: it stays at the left, as long as it is there.
    await mouse.move(900, 300, { steps: 4 });
    const [isThere, left] = await oldLauncher.evaluate(
      (host) => [host.isConnected, host.getBoundingClientRect().left] as const,
    );
    if (isThere) expect(left).toBe(0);
    expect(diary.chatsAreOpen()).toBe(false);
  } else await waitForNewLauncher();
  await press(diary.page, LABELS.chats);
  await diary.chats.waitForUnlinked();
  await waitForNewLauncher();
  expect(scene.problems.list(CAUSED_BY_STAND)).toEqual([]);
});
