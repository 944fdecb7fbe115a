import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ChatsScene } from '../driver/chats-scene.ts';
import { axeViolations } from '../screens/axe-violations.ts';
import { ANNA, ANNA_IN_VK } from '../stand/people.ts';

/** What we add to the diary's page. */
const OURS = '[data-chats-item], [data-chats-panel]';

/** A diary as dark as some make it for themselves. */
const DARK_PAGE = `html, body, .diary, .diary__header, nav { background: #14181f !important; color: #e9edf4 !important }
  nav a { color: #c8d2e2 !important } nav a[aria-current] { color: #ffffff !important }`;

describe.each(['light', 'dark'])('axe-core finds nothing wrong with us in a %s diary', (scheme) => {
  let scene: ChatsScene;

  beforeAll(async () => {
    scene = await ChatsScene.open(ANNA, { browser: { withOpenRoots: true } });
    const { page } = scene.diary;
    if (scheme === 'light') return;
    await scene.diary.goTo('Расписание');
    await page.evaluate((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets.push(sheet);
    }, DARK_PAGE);
    await scene.diary.openChats();
    await scene.chats.waitForUnlinked();
  });

  afterAll(() => scene?.close());

  /** The whole page is looked at, so that what we add is judged among its neighbours. */
  const violations = () => axeViolations(scene.diary.page, 'html', OURS);

  test('with the offer to link, which is as light or dark as the page', async () => {
    expect(await scene.diary.page.evaluate(shownScheme)).toBe(scheme);
    expect(await violations()).toEqual([]);
  });

  test('while VK ID’s window is open, and when an account is linked', async () => {
    const vkId = await scene.askVkId(ANNA_IN_VK);
    await scene.chats.waitForLinking();
    expect(await violations()).toEqual([]);
    await vkId.approve();
    await scene.chats.waitForLinked(ANNA_IN_VK);
    expect(await violations()).toEqual([]);
  });

  test('with the question before unlinking', async () => {
    await scene.chats.startUnlinking();
    await scene.chats.waitForText('Точно отвязать?');
    expect(await violations()).toEqual([]);
    await scene.chats.keepLinked();
  });

  test('with the tab closed', async () => {
    await scene.diary.goTo('Оценки');
    await scene.diary.waitForChatsTab();
    expect(await violations()).toEqual([]);
  });

  test('while it does look at us, and finds a text that cannot be read', async () => {
    await scene.diary.page.evaluate(() => {
      for (const link of document.querySelectorAll('[data-chats-item] a'))
        link.setAttribute('style', 'color: #777 !important; background: #666 !important');
    });
    expect((await violations()).join()).toContain('color-contrast');
  });
});

/** Runs in the page. */
function shownScheme(): string | undefined {
  const chats = document.querySelector('[data-chats-panel]')?.shadowRoot?.querySelector('.chats');
  return chats instanceof HTMLElement ? chats.dataset['scheme'] : undefined;
}
