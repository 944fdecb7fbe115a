import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { Language } from '../../locales/languages.ts';
import { type Engine, findBrowser } from '../../scripts/setup/browser.mjs';
import { inBrowserWindow } from '../driver/firefox/browser-window.ts';

/** Starts a browser without the extension. `HEADED=1` shows it. */
export function launchScreenBrowser(engine: Engine): Promise<Browser> {
  const headless = process.env['HEADED'] !== '1';
  const executablePath = findBrowser(engine);
  if (engine === 'firefox') {
    // Asks websites for Russian, whatever the machine speaks. Without movement, a colour is what it will be at once.
    const extraPrefsFirefox = { 'intl.accept_languages': 'ru', 'ui.prefersReducedMotion': 1 };
    const args = ['--remote-allow-system-access'];
    return puppeteer.launch({ browser: 'firefox', executablePath, headless, args, extraPrefsFirefox });
  }
  const args = [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--hide-scrollbars', '--disable-gpu'];
  return puppeteer.launch({ executablePath, headless, args });
}

/** Makes a page's `navigator.language` another one, where the engine can (Chromium). */
export async function speak(page: Page, language: Language): Promise<void> {
  const session = await page.createCDPSession();
  const userAgent = await page.browser().userAgent();
  await session.send('Emulation.setUserAgentOverride', { userAgent, acceptLanguage: language });
}

/** Makes a person prefer light or dark pages: in Chromium on this page, in Firefox on all. */
export async function preferScheme(page: Page, engine: Engine, scheme: 'light' | 'dark'): Promise<void> {
  if (engine === 'firefox') {
    const preference = 'layout.css.prefers-color-scheme.content-override';
    await inBrowserWindow(page.browser(), setPreference, preference, scheme === 'dark' ? 0 : 1);
  } else {
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
  }
}

function setPreference(name: string, value: number): void {
  Services.prefs.setIntPref(name, value);
}
