import { startStand } from '../../tests/stand/stand.ts';
import { makeTestBuild } from '../test-builds/make-test-build.ts';
import { TEST_BUILDS } from '../test-builds/test-build.ts';
import { hasDisplay, modeFor, NO_DISPLAY, UsageError } from './options.ts';
import { show } from './show.ts';
import { walkThrough } from './walkthrough.ts';

// `npm start`, after set-up: the extension at work on the stand.
try {
  const mode = modeFor(process.argv.slice(2), process.platform, process.env);
  if (!hasDisplay(process.platform, process.env))
    console.log(
      `${NO_DISPLAY}: the journey is walked unseen, and each step leaves pictures in walkthrough/.`,
    );
  await makeTestBuild(TEST_BUILDS.stand, 'chromium');
  const stand = await startStand();
  try {
    process.exitCode = mode === 'show' ? await show(stand) : await walkThrough(stand);
  } finally {
    await stand.stop();
  }
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
