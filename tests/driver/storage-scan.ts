import type { Browser, Page } from 'puppeteer-core';
import { fingerprint } from '../stand/vk-id/journal.ts';
import { driverOf } from './engine-driver.ts';
import { inExtensionPage } from './extension-page.ts';
import { dumpChromeStorage, dumpOriginStorage } from './storage-dump.ts';

/** What must not lie about after a scenario. */
export interface KnownSecrets {
  /** Codes and tokens, as the stand's VK ID issued them. */
  readonly secrets: readonly string[];
  /** Secrets that are known by {@link fingerprint} alone, such as the verifiers in the journal. */
  readonly fingerprints: ReadonlySet<string>;
}

/** Runs of the characters that codes, tokens and verifiers are made of. */
const SECRET_LIKE = /[A-Za-z0-9._~-]{20,}/g;

/** The places of the extension's storage that hold a code, a token or a verifier; none, if all is well. */
export async function scanExtensionStorage(
  browser: Browser,
  known: KnownSecrets,
): Promise<readonly string[]> {
  const dump = await dumpExtension(browser);
  const cookies = await browser.cookies();
  const { host } = new URL(await driverOf(browser).extensionOrigin(browser));
  const own = cookies.filter(({ domain }) => domain.includes(host));
  return findSecrets({ ...dump, cookies: JSON.stringify(own) }, known);
}

/** The places of the extension's storage that hold a verifier under the name by which the extension knows it. */
export async function findVerifiers(browser: Browser): Promise<readonly string[]> {
  const dump = await dumpExtension(browser);
  return Object.keys(dump).filter((place) => dump[place]?.includes('"codeVerifier"'));
}

function dumpExtension(browser: Browser): Promise<Readonly<Record<string, string>>> {
  return inExtensionPage(browser, async (page) => ({
    ...(await page.evaluate(dumpChromeStorage)),
    ...(await page.evaluate(dumpOriginStorage)),
  }));
}

/** The places in reach of a page of the diary that hold a secret: its own storage, cookies and document. */
export async function scanPage(page: Page, known: KnownSecrets): Promise<readonly string[]> {
  const document = await page.content();
  return findSecrets({ ...(await page.evaluate(dumpOriginStorage)), document, address: page.url() }, known);
}

/**
 * @param dump what lies in each place, as text
 * @returns a line for each place that holds a secret, without the secret
 */
export function findSecrets(
  dump: Readonly<Record<string, string>>,
  { secrets, fingerprints }: KnownSecrets,
): readonly string[] {
  return Object.entries(dump).flatMap(([place, text]) => {
    const found =
      secrets.some((secret) => text.includes(secret)) ||
      (text.match(SECRET_LIKE) ?? []).some((run) => fingerprints.has(fingerprint(run)));
    return found ? [`${place} holds a secret`] : [];
  });
}
