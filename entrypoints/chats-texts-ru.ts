import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ru } from '../locales/ru.ts';

/** The panel's Russian texts, injected by the worker before the panel, which carries none itself. */
export default defineUnlistedScript(() => {
  globalThis.chatsTexts = ru;
});
