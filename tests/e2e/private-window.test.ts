import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TEST_BUILDS } from '../../scripts/test-builds/test-build.ts';
import { DiaryPage } from '../driver/diary-page.ts';
import { DRIVER, ENGINE } from '../driver/engine-under-test.ts';
import { Scene } from '../driver/scene.ts';
import { OLGA } from '../stand/people.ts';

/* What the manifest says of private windows (`incognito: not_allowed`), where a person would let the extension in. */

const SHIPPED = TEST_BUILDS.stand.dirs[ENGINE];

let scene: Scene;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chats-in-diary-private-'));
  scene = await Scene.open(OLGA, { isSpoiling: true });
});

afterAll(async () => {
  await scene?.close();
  await rm(folder, { recursive: true, force: true });
});

/** The build that ships, but for what its manifest says of private windows. */
async function copyForEveryWindow(): Promise<string> {
  await cp(SHIPPED, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const { incognito, ...manifest } = JSON.parse(await readFile(path, 'utf8'));
  expect(incognito).toBe('not_allowed');
  await writeFile(path, JSON.stringify(manifest));
  return folder;
}

/** How many items of ours a page of the diary has, whose navigation is there. They come within two frames of it. */
const itemsIn = async ({ page }: DiaryPage): Promise<number> => {
  await page.bringToFront();
  return page.evaluate(async () => {
    for (let frame = 0; frame < 20; frame += 1) await new Promise(requestAnimationFrame);
    return document.querySelectorAll('[data-chats-item]').length;
  });
};

test('a private window of the diary has no tab, even where its person lets the extension in', async () => {
  const { browser } = scene;
  await DRIVER.installForPrivateWindows(browser, await copyForEveryWindow());
  // Before there is a private window, in which Firefox would open it.
  const outside = await scene.openDiary();
  const inPrivate = new DiaryPage(await DRIVER.openPrivatePage(browser));
  await inPrivate.page.goto('https://dnevnik2.petersburgedu.ru/login');
  await inPrivate.signIn(OLGA);
  // A copy that may be there is: what follows is the manifest's doing.
  await inPrivate.waitForChatsTab();
  expect(await itemsIn(inPrivate)).toBeGreaterThan(0);

  await DRIVER.installForPrivateWindows(browser, SHIPPED);
  await outside.page.bringToFront();
  await outside.page.reload();
  await outside.waitForChatsTab();
  expect(await itemsIn(outside)).toBeGreaterThan(0);
  await inPrivate.page.reload();
  await inPrivate.waitForNavigation();
  expect(await itemsIn(inPrivate)).toBe(0);
  await inPrivate.page.close();
});
