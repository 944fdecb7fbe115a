// @ts-check
import { ensureBrowsers } from './setup/browser.mjs';
import { ensureFonts } from './setup/fonts.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { runOnPinnedNode } from './setup/pinned-node.mjs';
import { runCommand } from './setup/setup-error.mjs';

// `npm test` and `npm run test:deep`: bring what is missing, then run every check.
await runCommand(() => {
  ensurePackages();
  ensureBrowsers(['chromium', 'firefox']);
  ensureFonts();
  return runOnPinnedNode('scripts/checks/main.ts', process.argv.slice(2));
});
