import { createServer } from 'wxt';
import { chromiumCommand } from '../../tests/stand/cli-directions.ts';
import { EXTENSION_APP } from '../../tests/stand/people.ts';
import { startStand } from '../../tests/stand/stand.ts';
import { DIARY_ORIGIN } from '../../utils/diary/site.ts';
import { plainLogger } from '../build-log/plain-logger.ts';
import { withoutSpinner } from '../build-log/without-spinner.ts';
import { hasDisplay, NO_DISPLAY } from '../demonstration/options.ts';
import { findBrowser } from '../setup/browser.mjs';

// `npm run dev`, after set-up: WXT opens the browser on the stand's diary and reloads what changes, until Ctrl+C.
const stand = await startStand();
process.env['WXT_VKID_APP_ID'] ??= EXTENSION_APP.id;
const canOpenBrowser = hasDisplay(process.platform, process.env);
const server = await createServer({
  ...(process.stdout.isTTY ? {} : { logger: plainLogger }),
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
await withoutSpinner(() => server.start());
// Without a display WXT still rebuilds; the browser is then somebody else's to open.
if (!canOpenBrowser)
  console.log(`${NO_DISPLAY}:
the extension is built into .output/chrome-mv3-dev, and anew after each change, for a browser of yours. To see it, load that folder
on the page chrome://extensions of a browser that finds the stand:

  ${chromiumCommand(stand)}

To see the journey in pictures: npm start -- --walkthrough. Ctrl+C ends this.`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    await server.stop();
    await stand.stop();
    process.exit();
  });
}
