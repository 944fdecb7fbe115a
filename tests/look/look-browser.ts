import puppeteer, { type Browser } from 'puppeteer-core';
import type { Language } from '../../locales/languages.ts';
import { type Engine, findBrowser } from '../../scripts/setup/browser.mjs';

/** The engines that the screens are looked at in. */
export const ENGINES = ['chromium', 'firefox'] as const satisfies readonly Engine[];

/**
 * Starts a browser without the extension, which asks for websites in a language. Firefox has its colour scheme for
 * life, Chromium for each page.
 */
export async function launchLookBrowser(
  engine: Engine,
  scheme: 'light' | 'dark',
  language: Language = 'ru',
): Promise<Browser> {
  if (engine === 'firefox') {
    return puppeteer.launch({
      browser: 'firefox',
      executablePath: findBrowser('firefox'),
      extraPrefsFirefox: {
        'layout.css.prefers-color-scheme.content-override': scheme === 'dark' ? 0 : 1,
        'intl.accept_languages': language,
      },
    });
  }
  return puppeteer.launch({
    executablePath: findBrowser('chromium'),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--hide-scrollbars',
      `--accept-lang=${language}`,
    ],
  });
}
