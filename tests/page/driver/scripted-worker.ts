import { injectCompanion, injectLauncher, injectPanel } from '../../../entrypoints/background/diary-tabs.ts';
import type { WorkerRequest } from '../../../utils/messages/contract.ts';
import type { WorkerScript } from './worker-script.ts';

/*
 * Takes the place of the background worker in the pages' level: injects what the real one injects, and answers as a
 * test has written it into storage.session. It keeps nothing in memory, for a browser may end it at any time.
 */

declare const INITIAL_SCRIPT: WorkerScript;

async function readScript(): Promise<WorkerScript> {
  const { script } = await chrome.storage.session.get<{ script?: WorkerScript }>('script');
  return script ?? INITIAL_SCRIPT;
}

function noteRequest(type: string): Promise<void> {
  return navigator.locks.request('asked', async () => {
    const { asked = [] } = await chrome.storage.session.get<{ asked?: readonly string[] }>('asked');
    await chrome.storage.session.set({ asked: [...asked, type] });
  });
}

async function answer(request: WorkerRequest, tabId: number): Promise<unknown> {
  await noteRequest(request.type);
  const script = await readScript();
  if (script.silentOn.includes(request.type)) return new Promise(() => undefined);
  switch (request.type) {
    case 'prepare-panel':
      await injectPanel(tabId, 'ru');
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
        script: { ...script, launcher: { ...script.launcher, place: request.place } },
      });
      return true;
    case 'session-changed':
      return true;
    default:
      return script.view;
  }
}

chrome.runtime.onMessage.addListener((request: WorkerRequest, sender, respond) => {
  answer(request, sender.tab?.id ?? -1).then(respond, () => respond(undefined));
  return true;
});
