// @ts-check
import { ensureBrowsers } from './setup/browser.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { runOnPinnedNode } from './setup/pinned-node.mjs';
import { runCommand } from './setup/setup-error.mjs';

// `npm run bench`: what the extension costs, in figures. On a machine that does nothing else, it takes some minutes.
await runCommand(() => {
  ensurePackages();
  ensureBrowsers(['chromium']);
  return runOnPinnedNode('tests/bench/main.ts', process.argv.slice(2));
});
