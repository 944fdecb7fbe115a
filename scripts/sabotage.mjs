// @ts-check
import { ensureBrowsers } from './setup/browser.mjs';
import { ensureFonts } from './setup/fonts.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { runOnPinnedNode } from './setup/pinned-node.mjs';
import { runCommand } from './setup/setup-error.mjs';

// `npm run sabotage -- <part of a name>`: brings what is missing, then shows whether the tests notice faults of the product.
await runCommand(() => {
  const args = process.argv.slice(2);
  ensurePackages();
  if (!args.includes('--list')) {
    ensureBrowsers(['chromium', 'firefox']);
    ensureFonts();
  }
  return runOnPinnedNode('tests/sabotage/main.ts', args);
});
