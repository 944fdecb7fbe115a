// @ts-check
import { ensureBrowsers } from './setup/browser.mjs';
import { ensureFonts } from './setup/fonts.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { runOnPinnedNode } from './setup/pinned-node.mjs';
import { runCommand } from './setup/setup-error.mjs';

// `npm run e2e -- <part of a file's name>` and its like: brings what is missing, then runs the tests of that file.
await runCommand(() => {
  const args = process.argv.slice(2);
  ensurePackages();
  ensureBrowsers([args.join(' ').includes('firefox') ? 'firefox' : 'chromium']);
  ensureFonts();
  return runOnPinnedNode('scripts/one-file/main.ts', args);
});
