import { expect, test, vi } from 'vitest';
import { BUTTON_TEXTS } from '../../../locales/button-texts.ts';
import { browserEvent, browserOfPhone, startWorker } from './worker-in.ts';

/** The menu of the toolbar's button as browsers keep it: an id may be there once. */
function menuOfButton() {
  const entries = new Map<string, string>();
  const state = { made: 0, duplicates: 0 };
  return {
    entries,
    state,
    onClicked: browserEvent(),
    removeAll: async () => {
      entries.clear();
      // The browser is another process: others get a turn before its answer is here.
      await new Promise(setImmediate);
    },
    create: ({ id, title }: { id: string; title: string }) => {
      if (entries.has(id)) state.duplicates += 1;
      entries.set(id, title);
      state.made += 1;
    },
  };
}

const menu = menuOfButton();
const browser = { ...browserOfPhone(), contextMenus: menu };

const stored = (values: object) => ({ version: 1, values });

/** Sets what the person prefers, as another page would. */
async function prefer(before: object, after: object): Promise<void> {
  await browser.storage.local.set({ preferences: stored(after) });
  await browser.storage.onChanged.fire(
    { preferences: { oldValue: stored(before), newValue: stored(after) } },
    'local',
  );
}

const title = () => browser.done.findLast(([name]) => name === 'setTitle')?.[1];

test('the button is said anew when the language changes, never twice at once, and for no other preference', async () => {
  await startWorker(browser);
  await Promise.all([prefer({}, { language: 'ru' }), prefer({ language: 'ru' }, { language: 'en' })]);
  await vi.waitFor(() => expect(menu.state.made).toBe(4));
  await vi.waitFor(() => expect(title()).toEqual({ title: BUTTON_TEXTS.en.title.unlinked }));
  expect(menu.state.duplicates).toBe(0);

  // The launcher was moved; then the language once more, which shows that the move has had its turn.
  const moved = { language: 'en', launcherPosition: { side: 'left', fromTop: 0.5 } };
  await prefer({ language: 'en' }, moved);
  await prefer(moved, { ...moved, language: 'ru' });
  await vi.waitFor(() => expect(title()).toEqual({ title: BUTTON_TEXTS.ru.title.unlinked }));
  expect(menu.state.made).toBe(6);
});
