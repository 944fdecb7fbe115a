import { UNPACKED_CHROMIUM } from '../../../scripts/build/extension-ids.ts';

/** Origin of the extension's pages: its id is fixed by the key in the manifest. */
export const EXTENSION_ORIGIN = `chrome-extension://${UNPACKED_CHROMIUM.id}`;
