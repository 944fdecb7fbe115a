import { expect, test, vi } from 'vitest';
import { browserOfPhone, startWorker } from './worker-in.ts';

const browser = browserOfPhone();

const POPUP = { id: browser.runtime.id, url: browser.runtime.getURL('popup.html') };

test('the worker of a phone, which has no windows, menus, keys and policies, comes up and answers', async () => {
  await startWorker(browser);
  const [preferences] = await browser.runtime.onMessage.fire({ type: 'get-preferences' }, POPUP);
  expect(preferences).toMatchObject({ sharedComputer: { value: false } });

  await browser.runtime.onMessage.fire({ type: 'open-diary' }, POPUP);
  expect(browser.done).toContainEqual(['tabs.update', 3, { active: true }]);

  await browser.runtime.onInstalled.fire({ reason: 'install' });
  await vi.waitFor(() => expect(browser.done.map(([name]) => name)).toContain('setTitle'));
});
