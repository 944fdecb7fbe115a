import { beforeAll, describe, expect, test } from 'vitest';
import type { DiaryPage } from '../driver/diary-page.ts';
import { LABELS } from '../driver/labels.ts';
import { waitForPressable } from '../driver/press.ts';
import { axeViolations } from '../screens/axe-violations.ts';
import { linked, linking, unlinked } from '../unit/components/views.ts';
import { DIARY_LIKE } from './driver/diary-like.ts';
import { PageScene } from './driver/page-scene.ts';

/** What we add to the diary's page. */
const OURS = '[data-chats-item], [data-chats-panel]';

/** A diary as dark as some make it for themselves. */
const DARK_PAGE = `html, body, .diary, .diary__header, nav { background: #14181f !important; color: #e9edf4 !important }
  nav a { color: #c8d2e2 !important } nav a[aria-current] { color: #ffffff !important }`;

let scene: PageScene;

beforeAll(async () => {
  scene = await PageScene.open();
});

describe.concurrent.each(['light', 'dark'])('axe-core finds nothing wrong with us in a %s page', (scheme) => {
  const paint = ({ page }: DiaryPage) =>
    page.evaluate(
      (css) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        document.adoptedStyleSheets.push(sheet);
      },
      scheme === 'dark' ? DARK_PAGE : '',
    );

  /** The whole page is looked at, so that what we add is judged among its neighbours. */
  const violations = ({ page }: DiaryPage) => axeViolations(page, 'html', OURS);

  const expectNone = async (diary: DiaryPage, button: string) => {
    await diary.openChats();
    await waitForPressable(diary.page, button);
    expect(await diary.page.evaluate(shownScheme)).toBe(scheme);
    expect(await violations(diary)).toEqual([]);
  };

  test.each([
    ['the offer to link', unlinked(), LABELS.link],
    ['a linking under way', linking('authorizing'), LABELS.cancelLinking],
    ['a linked account', linked(), LABELS.unlink],
  ])('with %s', (_what, view, button) =>
    scene.inPlain(
      DIARY_LIKE,
      async (diary) => {
        await paint(diary);
        await expectNone(diary, button);
      },
      { script: { view, hasOpenPanel: true } },
    ),
  );

  test('with the question before unlinking', () =>
    scene.inPlain(
      DIARY_LIKE,
      async (diary) => {
        await paint(diary);
        await diary.openChats();
        await diary.chats.startUnlinking();
        await diary.chats.waitForText('Точно отвязать?');
        expect(await violations(diary)).toEqual([]);
      },
      { script: { view: linked(), hasOpenPanel: true } },
    ));

  test('with «Чаты» closed, and finds a text that cannot be read', () =>
    scene.inPlain(DIARY_LIKE, async (diary) => {
      await paint(diary);
      await diary.waitForChatsTab();
      expect(await violations(diary)).toEqual([]);
      await diary.page.evaluate(() => {
        for (const link of document.querySelectorAll('[data-chats-item] a'))
          link.setAttribute('style', 'color: #777 !important; background: #666 !important');
      });
      expect((await violations(diary)).join()).toContain('color-contrast');
    }));
});

/** Runs in the page, where the panel's root is open. */
function shownScheme(): string | undefined {
  const chats = document.querySelector('[data-chats-panel]')?.shadowRoot?.querySelector('.chats');
  return chats instanceof HTMLElement ? chats.dataset['scheme'] : undefined;
}
