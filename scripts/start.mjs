// @ts-check
import { ensureBrowsers } from './setup/browser.mjs';
import { ensureFonts } from './setup/fonts.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { runOnPinnedNode } from './setup/pinned-node.mjs';
import { runCommand } from './setup/setup-error.mjs';

// `npm start`: brings what is missing, then shows the extension at work.
await runCommand(() => {
  ensurePackages();
  ensureBrowsers(['chromium']);
  ensureFonts();
  return runOnPinnedNode('scripts/demonstration/main.ts', process.argv.slice(2));
});
