import { html, raw } from 'hono/html';
import type { Page } from 'puppeteer-core';

/**
 * A page of the stand's diary as Angular rendered it. Angular compiles its templates in the browser here, which takes a
 * hundred times as long as any extension; played back, the same page comes in a tenth of the time, and can be loaded
 * often enough for a steady figure.
 */
export interface RecordedPage {
  /** Texts of the style sheets that Angular added. */
  readonly styles: readonly string[];
  /** What is in `app-root` once it is known who is signed in, with an empty page in it. */
  readonly frame: string;
  /** What is in the page once its data are there. */
  readonly content: string;
}

/** Where the recorded page is played back, and where it gets its parts from. */
export const RECORDED = {
  page: '/bench/recorded',
  frame: '/bench/frame',
  content: '/bench/content',
} as const;

/** Takes down what a page shows. */
export async function recordPage(page: Page): Promise<RecordedPage> {
  await page.waitForSelector('nav a');
  await page.waitForNetworkIdle();
  return page.evaluate(() => {
    const app = document.querySelector('app-root');
    const main = app?.querySelector('.diary__content');
    if (!app || !main) throw new Error('The diary has another build than the bench knows');
    const content = main.innerHTML;
    main.replaceChildren();
    const styles = [...document.querySelectorAll('style')].map(({ textContent }) => textContent ?? '');
    return { styles, frame: app.innerHTML, content };
  });
}

/** The document that plays a recorded page back, in the two steps in which an app comes up. */
export function replayDocument({ styles }: RecordedPage) {
  return html`<!doctype html>
<html lang="ru">
<head>
<meta charset="utf-8">
<title>Электронный дневник</title>
<base href="/">
<link rel="stylesheet" href="/assets/diary.css">
${styles.map((text) => raw(`<style>${text}</style>`))}
</head>
<body>
<app-root></app-root>
<script type="module">
const app = document.querySelector('app-root');
app.innerHTML = await (await fetch('${RECORDED.frame}')).text();
const content = await (await fetch('${RECORDED.content}')).text();
app.querySelector('.diary__content').innerHTML = content;
</script>
</body>
</html>`;
}
