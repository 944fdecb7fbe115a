import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import type { Language } from '../../locales/languages.ts';
import type { DiaryPerson } from '../../utils/diary/person.ts';
import { CHATS_FRAGMENT, DIARY_MATCH_PATTERN, DIARY_ORIGIN, KNOWN_ROUTES } from '../../utils/diary/site.ts';
import { TAB_OUTCOMES, type TabReport } from '../../utils/diary/tab-report.ts';
import type { LinkChangedNotice, PreferencesChangedNotice } from '../../utils/messages/contract.ts';
import { inject, insertStyle, tell } from './in-tab.ts';
import { optionalApis } from './optional-apis.ts';

const probeAnswer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), userId: z.string().check(z.regex(/^[0-9a-f]{24}$/)) }),
  z.object({
    kind: z.literal('family'),
    childIds: z.array(z.string().check(z.maxLength(64))).check(z.maxLength(64)),
  }),
  z.object({ kind: z.literal('unknown') }),
  z.object({ kind: z.literal('signed-out') }),
]);

/** Ids of the tabs that show the diary, the one used last first. */
export async function diaryTabs(): Promise<number[]> {
  const tabs = await browser.tabs.query({ url: DIARY_MATCH_PATTERN });
  return tabs
    .toSorted((one, other) => (other.lastAccessed ?? 0) - (one.lastAccessed ?? 0))
    .flatMap(({ id }) => (id === undefined ? [] : [id]));
}

/** Id of the tab in front of the person, if it shows the diary. The toolbar's popup is in front of a tab, not instead of it. */
export async function diaryTabInFront(): Promise<number | null> {
  const front = { active: true, lastFocusedWindow: true, url: DIARY_MATCH_PATTERN };
  const [tab] = await browser.tabs.query(front);
  return tab?.id ?? null;
}

/** Asks the page in a tab who is signed in; null if the tab cannot be asked (it is closed, or does not answer). */
export async function personInTab(tabId: number): Promise<DiaryPerson | null> {
  const [answer] = await inject(tabId, '/diary-person.js');
  const parsed = probeAnswer.safeParse(answer?.result);
  return parsed.success ? parsed.data : null;
}

const reportAnswer = z.object({
  outcome: z.enum(TAB_OUTCOMES),
  isOpen: z.boolean(),
  links: z.object({ all: z.number(), toKnownRoutes: z.number(), byLabel: z.number() }),
  menus: z.array(
    z.object({ path: z.string(), items: z.number(), isSeen: z.boolean(), hasItem: z.boolean() }),
  ),
  page: z.object({
    hasContent: z.boolean(),
    frames: z.number(),
    shadowTrees: z.number(),
    width: z.number(),
    height: z.number(),
  }),
  outline: z.array(z.string()),
});

/** How the tab stands in the page of the diary used last that answers; null if none does. */
export async function tabReport(): Promise<TabReport | null> {
  // All are asked at once: several that do not answer are waited for together.
  const answers = (await diaryTabs()).map((tabId) => inject(tabId, '/tab-report.js'));
  for (const asked of answers) {
    const [answer] = await asked;
    const parsed = reportAnswer.safeParse(answer?.result);
    if (parsed.success) return parsed.data;
  }
  return null;
}

/** Puts the panel script into a tab, with its texts, and the companion script, which opens and closes the panel there. */
export async function injectPanel(tabId: number, language: Language): Promise<void> {
  const files = ['/chats-companion.js', `/chats-texts-${language}.js`, '/chats-panel.js'];
  await browser.scripting.executeScript({ target: { tabId }, files });
}

/** Puts the companion script alone into a tab, whose page shows no menu of links. */
export async function injectCompanion(tabId: number): Promise<void> {
  await inject(tabId, '/chats-companion.js');
}

/** Puts the launcher script into a tab, whose page shows no menu at all. */
export async function injectLauncher(tabId: number): Promise<void> {
  await inject(tabId, '/chats-launcher.js');
}

/** Brings the panels in diary pages, where there are any, their texts in another language. */
export async function bringTexts(language: Language): Promise<void> {
  await tellEverybody(async (tabId) => {
    await inject(tabId, `/chats-texts-${language}.js`);
  });
}

/** Gives the tab script and its style sheet to every diary page that was open before the extension came. */
export async function injectTabIntoOpenPages(): Promise<void> {
  const tabs = await diaryTabs();
  await Promise.all(
    tabs.map(async (tabId) => {
      await insertStyle(tabId, '/chats-tab.css');
      await inject(tabId, '/chats-tab.js');
    }),
  );
}

/** Tells the panels in diary pages, and the popup, to ask for their view again. */
export async function announceLinkChange(): Promise<void> {
  await tellEverybody(async () => undefined);
}

/** Tells the extension's own pages to ask for the preferences again. */
export async function announcePreferencesChange(): Promise<void> {
  const notice = { type: 'preferences-changed' } satisfies PreferencesChangedNotice;
  // None of them open: as above.
  await browser.runtime.sendMessage(notice).catch(() => undefined);
}

/** Brings a tab and its window, where there are windows, to the front. */
export async function bringToFront(tabId: number): Promise<void> {
  const tab = await browser.tabs.update(tabId, { active: true });
  if (tab?.windowId !== undefined) await optionalApis().windows?.update(tab.windowId, { focused: true });
}

/** Leads to «Чаты» whoever is signed in; the site's own start page would drop the fragment on its way elsewhere. */
const CHATS_URL = `${DIARY_ORIGIN}/${KNOWN_ROUTES[0]}${CHATS_FRAGMENT}`;

/** Brings the diary to the front with «Чаты» open, in a new tab if none shows it. Nothing is loaded anew. */
export async function openDiary(): Promise<void> {
  const [tabId] = await diaryTabs();
  if (tabId === undefined) {
    await browser.tabs.create({ url: CHATS_URL });
    return;
  }
  const { url = CHATS_URL } = await browser.tabs.get(tabId);
  await browser.tabs.update(tabId, { url: new URL(CHATS_FRAGMENT, url).href });
  await bringToFront(tabId);
}

/** Tells the surfaces to ask anew, each tab as soon as it is ready: none waits for another. */
async function tellEverybody(prepare: (tabId: number) => Promise<void>): Promise<void> {
  const notice = { type: 'link-changed' } satisfies LinkChangedNotice;
  const tabs = await diaryTabs();
  await Promise.all([
    ...tabs.map((tabId) => prepare(tabId).then(() => tell(tabId, notice))),
    // No popup open: nobody there to hear it is no failure.
    browser.runtime.sendMessage(notice).catch(() => undefined),
  ]);
}
