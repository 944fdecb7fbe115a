import type { WxtHooks } from 'wxt';
import { MANIFEST_TEXTS } from '../../locales/manifest.ts';

/**
 * Writes `_locales/<language>/messages.json` from locales/manifest.ts, so that the texts behind the manifest's
 * `__MSG_name__` and `__MSG_description__` are typed and stand beside the others.
 */
export const emitManifestLocales: WxtHooks['build:publicAssets'] = (_wxt, files) => {
  for (const [language, texts] of Object.entries(MANIFEST_TEXTS)) {
    const messages = Object.fromEntries(Object.entries(texts).map(([key, message]) => [key, { message }]));
    files.push({
      relativeDest: `_locales/${language}/messages.json`,
      contents: `${JSON.stringify(messages, null, 2)}\n`,
    });
  }
};
