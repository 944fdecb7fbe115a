import { createServer } from 'wxt';
import { EXTENSION_APP } from '../../tests/stand/people.ts';
import { startStand } from '../../tests/stand/stand.ts';
import { DIARY_ORIGIN } from '../../utils/diary/site.ts';
import { hasDisplay } from '../demonstration/options.ts';
import { findBrowser } from '../setup/browser.mjs';

// `npm run dev`, after set-up: WXT opens the browser on the stand's diary and reloads what changes, until Ctrl+C.
const stand = await startStand();
process.env['WXT_VKID_APP_ID'] ??= EXTENSION_APP.id;
const canOpenBrowser = hasDisplay(process.platform, process.env);
const server = await createServer({
  webExt: {
    disabled: !canOpenBrowser,
    binaries: { chrome: findBrowser('chromium') },
    startUrls: [DIARY_ORIGIN],
    chromiumArgs: [
      `--host-resolver-rules=${stand.chromiumResolverRules}`,
      `--ignore-certificate-errors-spki-list=${stand.chromiumSpkiList}`,
      '--lang=ru',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  },
});
await server.start();
// Without a display WXT still rebuilds; the browser is then somebody else's to open.
if (!canOpenBrowser) console.log(`The stand is on 127.0.0.1:${stand.port}: ${stand.hostNames.join(', ')}.`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    await server.stop();
    await stand.stop();
    process.exit();
  });
}
