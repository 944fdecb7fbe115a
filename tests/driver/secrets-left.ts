import type { Browser } from 'puppeteer-core';
import { VK_ID_ORIGIN } from '../../utils/vk-id/host.ts';
import type { VkId } from '../stand/vk-id/site.ts';
import { eventually } from './eventually.ts';
import { knownSecrets } from './known-secrets.ts';
import { pagesAt } from './opened-page.ts';
import { findVerifiers, scanExtensionStorage } from './storage-scan.ts';

/** Room for a second look, should Firefox owe the answer to a command (firefox/launch.ts). */
const TIME_LIMIT_MS = 90_000;

/**
 * What every scenario ends with: nothing that VK ID issued, and no verifier that it was shown, lies in any storage of the
 * extension. The one exception, the verifier of a sign-in that is shown in a tab, is gone soon after that tab is.
 *
 * @throws {Error} with a line for each place that holds a secret, without the secret
 */
export async function checkNoSecretsLeft(browser: Browser, vkId: VkId): Promise<void> {
  const found = await eventually(
    'the extension’s storage to be read',
    () => scanExtensionStorage(browser, knownSecrets(vkId)),
    TIME_LIMIT_MS,
  );
  if (found.length > 0) throw new Error(`After the scenario ${found.join(', ')}`);
  await eventually('no verifier of a sign-in that is over', async () => {
    const isOpen = (await pagesAt(browser, VK_ID_ORIGIN)).length > 0;
    return isOpen || (await findVerifiers(browser)).length === 0 || undefined;
  });
}
