import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openExtensionPage } from '../driver/extension-page.ts';
import { type SetUp, worldFor } from '../driver/scene.ts';
import { scanExtensionStorage } from '../driver/storage-scan.ts';
import { fingerprint } from '../stand/vk-id/journal.ts';

const TOKEN = 'vk2.a.Planted-access-token_0123456789';
const VERIFIER = 'Planted-verifier-that-only-its-fingerprint-tells_01';
const KNOWN = { secrets: [TOKEN], fingerprints: new Set([fingerprint(VERIFIER)]) };

// A scan that finds nothing is worth something only if it finds what is there.
describe('the scan for secrets in the extension’s storage', () => {
  let world: SetUp;

  beforeAll(async () => {
    world = await worldFor({ isSpoiling: true });
  });

  afterAll(async () => {
    if (world?.launched.browser.connected) await world.close();
  });

  test('finds nothing where nothing was planted', async () => {
    expect(await scanExtensionStorage(world.launched.browser, KNOWN)).toEqual([]);
  });

  test('finds a token in every place that can hold one', async () => {
    const page = await openExtensionPage(world.launched.browser);
    await page.evaluate(async (token) => {
      const nested = { planted: { deep: [`code=${token}&state=1`] } };
      await Promise.all([
        chrome.storage.local.set(nested),
        chrome.storage.session.set(nested),
        chrome.storage.sync.set(nested),
      ]);
      localStorage.setItem('planted', token);
      const cache = await caches.open('planted');
      await cache.put('https://planted.example/', new Response(token));
      await new Promise((resolve, reject) => {
        const request = indexedDB.open('planted');
        request.onupgradeneeded = () => request.result.createObjectStore('planted').put(token, 'key');
        request.onsuccess = resolve;
        request.onerror = reject;
      });
    }, TOKEN);
    const found = await scanExtensionStorage(world.launched.browser, KNOWN);
    expect(found).toEqual([
      'storage.local holds a secret',
      'storage.session holds a secret',
      'storage.sync holds a secret',
      'localStorage holds a secret',
      'IndexedDB holds a secret',
      'caches holds a secret',
    ]);
  });

  test('knows a verifier by its fingerprint alone', async () => {
    const page = await openExtensionPage(world.launched.browser);
    await page.evaluate((verifier) => chrome.storage.session.set({ planted: { verifier } }), VERIFIER);
    const known = { secrets: [], fingerprints: KNOWN.fingerprints };
    expect(await scanExtensionStorage(world.launched.browser, known)).toEqual([
      'storage.session holds a secret',
    ]);
  });

  test('ends every scenario: a browser that is closed with a token in it fails its test', async () => {
    vi.spyOn(world.stand.vkId, 'secrets').mockReturnValue([TOKEN]);
    await expect(world.close()).rejects.toThrow('storage.local holds a secret');
    expect(world.launched.browser.connected).toBe(false);
  });
});
