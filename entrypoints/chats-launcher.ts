import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createLauncher } from '../utils/diary/launcher.ts';
import type { LauncherPlace } from '../utils/diary/launcher-place.ts';
import '../utils/diary/launcher-slot.ts';

/** Injected by the worker into a page whose menu was not found. A second injection changes nothing. */
export default defineUnlistedScript(() => {
  // Once the extension was updated or removed under the page, `sendMessage` throws at once instead of rejecting.
  const remember = async (place: LauncherPlace) =>
    chrome.runtime.sendMessage({ type: 'move-launcher', place });
  // Not remembered by a worker that does not answer: it stays where it is until the page is left.
  globalThis.chatsLauncher ??= createLauncher((place) => void remember(place).catch(() => undefined));
});
