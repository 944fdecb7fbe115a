import type { Frame, Page } from 'puppeteer-core';

/** Waits until a page that is in front has painted twice: within two frames of its menu the tab is there, where there is one. */
export async function paintTwoFrames(where: Page | Frame): Promise<void> {
  await where.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}
