import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createOpening } from '../utils/diary/opening.ts';

/** Injected by the worker together with the panel when «Чаты» is first opened. A second injection changes nothing. */
export default defineUnlistedScript(() => {
  globalThis.chatsOpening ??= createOpening();
});
