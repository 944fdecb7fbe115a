import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { optionsRu } from '../../../locales/options/ru.ts';
import { ChatsScene } from '../../driver/chats-scene.ts';
import { driverOf } from '../../driver/engine-driver.ts';
import { eventually } from '../../driver/eventually.ts';
import { inExtensionPage } from '../../driver/extension-page.ts';
import { knownSecrets } from '../../driver/known-secrets.ts';
import { press } from '../../driver/press.ts';
import { dumpChromeStorage } from '../../driver/storage-dump.ts';
import { findSecrets } from '../../driver/storage-scan.ts';
import { ANNA, ANNA_IN_VK, TIMOFEY, TIMOFEY_IN_VK } from '../../stand/people.ts';

let scene: ChatsScene;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chats-in-diary-file-'));
  // Without its window VK ID is shown in a tab, which is when a verifier lies in storage.
  scene = await ChatsScene.open(ANNA, { browser: { withoutPermission: 'identity' } });
});

afterAll(async () => {
  await scene?.close();
  await rm(folder, { recursive: true, force: true });
});

const link = z.strictObject({
  account: z.strictObject({ id: z.string(), firstName: z.string(), lastName: z.string() }),
  linkedAt: z.number(),
  grant: z.enum(['withdrawn', 'remains']),
  basis: z.literal('person'),
});

/** All that may stand in the file, to the letter: whatever else is stored one day is to be thought about first. */
const fileSchema = z.strictObject({
  profile: z.strictObject({
    links: z.strictObject({
      version: z.literal(2),
      links: z.record(z.string(), link),
      remainingGrants: z.strictObject({}),
    }),
  }),
  session: z.strictObject({
    lastPerson: z.strictObject({ key: z.string(), basis: z.literal('person') }),
    linking: z.strictObject({
      attempt: z.looseObject({ stage: z.literal('authorizing'), tabId: z.number() }),
      failures: z.strictObject({}),
    }),
    signInTab: z.strictObject({ attemptId: z.string(), returnTo: z.number() }),
  }),
});

const secretsOfSignIn = z.object({
  links: z.object({ salt: z.string().min(16) }),
  signInTab: z.object({ secrets: z.object({ codeVerifier: z.string().min(43), state: z.string().min(32) }) }),
});

/** The file that the browser has saved, when it is whole. */
const savedFile = (): Promise<string> =>
  eventually('the saved file', async () => {
    const [name] = (await readdir(folder)).filter((one) => one.endsWith('.json'));
    const text = name === undefined ? '' : await readFile(join(folder, name), 'utf8');
    return text.endsWith('}') ? text : undefined;
  });

test('«Сохранить в файл» saves all that is stored, and none of the secrets of a linking under way', async () => {
  const { browser, diary, stand } = scene;
  await scene.link(ANNA_IN_VK);
  await diary.signOut();
  await diary.signIn(TIMOFEY);
  await diary.openChats();
  await scene.askVkId(TIMOFEY_IN_VK);

  const driver = driverOf(browser);
  await driver.saveDownloadsIn(browser, folder);
  const options = await browser.newPage();
  await driver.goToExtensionPage(options, '/options.html');
  await press(options, optionsRu.storedData.save);
  const text = await savedFile();

  const file = fileSchema.parse(JSON.parse(text));
  const [linked, ...others] = Object.values(file.profile.links.links);
  const { id, firstName, lastName } = ANNA_IN_VK;
  expect(others).toEqual([]);
  expect(linked).toMatchObject({ account: { id: String(id), firstName, lastName }, grant: 'withdrawn' });

  const areas = await inExtensionPage(browser, (page) => page.evaluate(dumpChromeStorage));
  const stored = {
    ...JSON.parse(areas['storage.local'] ?? ''),
    ...JSON.parse(areas['storage.session'] ?? ''),
  };
  const { links, signInTab } = secretsOfSignIn.parse(stored);
  for (const secret of [links.salt, signInTab.secrets.codeVerifier, signInTab.secrets.state]) {
    expect(text).not.toContain(secret);
  }
  expect(knownSecrets(stand.vkId).secrets.length).toBeGreaterThan(0);
  expect(findSecrets({ 'the file': text }, knownSecrets(stand.vkId))).toEqual([]);
});
