// @ts-check
import { ensureBrowsers } from './setup/browser.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { runOnPinnedNode } from './setup/pinned-node.mjs';
import { runCommand, SetupError } from './setup/setup-error.mjs';

// `npm run bench`: what the extension costs, in figures. On a machine that does nothing else, it takes some minutes.
const OPTIONS = ['--publish', '--quick'];

await runCommand(() => {
  const unknown = process.argv.slice(2).find((argument) => !OPTIONS.includes(argument));
  if (unknown !== undefined)
    throw new SetupError(`${unknown} is no option of the bench: it knows ${OPTIONS.join(' and ')}.`);
  ensurePackages();
  ensureBrowsers(['chromium']);
  return runOnPinnedNode('tests/bench/main.ts', process.argv.slice(2));
});
