import type { Browser } from 'puppeteer-core';
import { DIARY_ORIGIN } from '../../utils/diary/site.ts';
import { LINKS_ITEM } from '../../utils/link/link-store.ts';
import { createPersonKey, createSalt } from '../../utils/link/person-key.ts';
import type { StoredLinks } from '../../utils/link/stored-links.ts';
import { VK_ID_ORIGIN } from '../../utils/vk-id/host.ts';
import { TOKEN_NAME } from '../stand/diary/session-token.ts';
import type { DiaryAccount, VkAccount } from '../stand/people.ts';
import type { Stand } from '../stand/stand.ts';
import { inExtensionPage } from './extension-page.ts';

/** Signs a person in to the diary by the stand's own token, as the next answer of the site would re-issue it. */
export async function signInToDiary(
  { stand, browser }: { readonly stand: Pick<Stand, 'diary'>; readonly browser: Browser },
  account: DiaryAccount,
): Promise<void> {
  await browser.setCookie({
    name: TOKEN_NAME,
    value: await stand.diary.issueToken(account),
    domain: new URL(DIARY_ORIGIN).hostname,
    path: '/',
    secure: true,
    httpOnly: stand.diary.switches.httpOnlyCookie,
  });
}

/** Signs an account in to VK ID, which then asks for its consent alone. An account that was signed in before is forgotten. */
export async function signInToVkId(
  { stand, browser }: { readonly stand: Pick<Stand, 'vkId'>; readonly browser: Browser },
  account: VkAccount,
): Promise<void> {
  const cookies = Object.entries(stand.vkId.signedInBrowser(account));
  const domain = new URL(VK_ID_ORIGIN).hostname;
  await browser.setCookie(
    ...cookies.map(([name, value]) => ({ name, value, domain, path: '/', secure: true, httpOnly: true })),
  );
}

/** Stores a link as the extension leaves it after a linking whose grant was withdrawn, beside those that are there. */
export async function storeLink(browser: Browser, person: DiaryAccount, account: VkAccount): Promise<void> {
  await inExtensionPage(browser, async (page) => {
    const stored = await page.evaluate(
      async (item) => (await chrome.storage.local.get<Record<string, StoredLinks>>(item))[item],
      LINKS_ITEM,
    );
    const before = stored ?? { version: 2, salt: createSalt(), links: {}, remainingGrants: {} };
    const key = await createPersonKey(before.salt, 'person', person.userId);
    const link: StoredLinks['links'][string] = {
      account: { id: String(account.id), firstName: account.firstName, lastName: account.lastName },
      linkedAt: Date.now(),
      grant: 'withdrawn',
      basis: 'person',
    };
    const links: StoredLinks = { ...before, links: { ...before.links, [key]: link } };
    await page.evaluate((item, value) => chrome.storage.local.set({ [item]: value }), LINKS_ITEM, links);
  });
}
