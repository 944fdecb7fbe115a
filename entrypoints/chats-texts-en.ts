import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { en } from '../locales/en.ts';

/** The panel's English texts, injected by the worker before the panel, which carries none itself. */
export default defineUnlistedScript(() => {
  globalThis.chatsTexts = en;
});
