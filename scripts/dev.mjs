// @ts-check
import { ensureBrowsers } from './setup/browser.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { runOnPinnedNode } from './setup/pinned-node.mjs';
import { runCommand } from './setup/setup-error.mjs';

// `npm run dev`: WXT's development server, which rebuilds on every change, with the stand beside it.
await runCommand(() => {
  ensurePackages();
  ensureBrowsers(['chromium']);
  return runOnPinnedNode('scripts/development/main.ts', process.argv.slice(2));
});
