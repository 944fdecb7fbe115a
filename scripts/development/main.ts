import { createServer } from 'wxt';
import { chromiumResolverRules, LOOPBACK_HOSTS } from '../../tests/stand/chromium-resolver-rules.ts';
import { chromiumCommand } from '../../tests/stand/cli-directions.ts';
import { peopleToSignInAs } from '../../tests/stand/cli-people.ts';
import { EXTENSION_APP } from '../../tests/stand/people.ts';
import { startStand } from '../../tests/stand/stand.ts';
import { DIARY_ORIGIN } from '../../utils/diary/site.ts';
import { plainLogger } from '../build-log/plain-logger.ts';
import { withoutSpinner } from '../build-log/without-spinner.ts';
import { hasDisplay, NO_DISPLAY, UsageError } from '../demonstration/options.ts';
import { findBrowser } from '../setup/browser.mjs';
import { refuseArguments } from './options.ts';

// `npm run dev`, after set-up: WXT opens the browser on the stand's diary and reloads what changes, until Ctrl+C.
try {
  refuseArguments(process.argv.slice(2));
  await develop();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

async function develop(): Promise<void> {
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
        // The extension's pages are loaded from WXT's server on localhost.
        `--host-resolver-rules=${chromiumResolverRules(stand, LOOPBACK_HOSTS)}`,
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

To see the journey in pictures: npm start -- --walkthrough.`);
  console.log(`\n${peopleToSignInAs()}\n\nCtrl+C ends this.`);

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, async () => {
      await server.stop();
      await stand.stop();
      process.exit();
    });
  }
}
