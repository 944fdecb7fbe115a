import { injectCompanion, injectLauncher, injectPanel } from '../../../entrypoints/background/diary-tabs.ts';
import type { WorkerRequest } from '../../../utils/messages/contract.ts';
import { NOTED, type NotedRequest, OPEN_PANEL, type WorkerScript } from './worker-script.ts';

/*
 * Takes the place of the background worker in the pages' level: injects what the real one injects, and answers as a
 * test has written it into storage.session. It keeps nothing in memory, for a browser may end it at any time.
 */

declare const INITIAL_SCRIPT: WorkerScript;

/** Under what a page's script is kept: its address's query, or where it has none, what holds for all. */
const keyFor = (url: string) => new URL(url).search || 'script';

async function readScript(key: string): Promise<WorkerScript> {
  const stored = await chrome.storage.session.get<Record<string, WorkerScript>>([key, 'script']);
  return stored[key] ?? stored['script'] ?? INITIAL_SCRIPT;
}

let noted = 0;

/** Under a key of its own: a page that floods the worker would wait longer with each request for a list that grows. */
function noteRequest(request: NotedRequest): Promise<void> {
  noted += 1;
  const key = `${NOTED}${Date.now()} ${String(noted).padStart(9, '0')}`;
  return chrome.storage.session.set({ [key]: request });
}

async function bringPanel(tabId: number, { hasOpenPanel }: WorkerScript): Promise<void> {
  if (!hasOpenPanel) return injectPanel(tabId, 'ru');
  const files = ['/chats-companion.js', '/chats-texts-ru.js', OPEN_PANEL];
  await chrome.scripting.executeScript({ target: { tabId }, files });
}

async function answer(request: WorkerRequest, tabId: number, url: string): Promise<unknown> {
  await noteRequest({ type: request.type, url });
  const key = keyFor(url);
  const script = await readScript(key);
  if (script.silentOn.includes(request.type)) return new Promise(() => undefined);
  switch (request.type) {
    case 'prepare-panel':
      await bringPanel(tabId, script);
      return true;
    case 'prepare-companion':
      await injectCompanion(tabId);
      return true;
    case 'prepare-launcher':
      if (script.launcher === null) return { launcher: null };
      await injectLauncher(tabId);
      return { launcher: script.launcher };
    case 'move-launcher':
      if (script.launcher === null) return true;
      await chrome.storage.session.set({
        [key]: { ...script, launcher: { ...script.launcher, place: request.place } },
      });
      return true;
    case 'session-changed':
      return true;
    default:
      return script.view;
  }
}

chrome.runtime.onMessage.addListener((request: WorkerRequest, sender, respond) => {
  answer(request, sender.tab?.id ?? -1, sender.url ?? '').then(respond, () => respond(undefined));
  return true;
});
