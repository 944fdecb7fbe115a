// @ts-check
import { ensurePackages } from './setup/packages.mjs';
import { runOnPinnedNode } from './setup/pinned-node.mjs';
import { runCommand } from './setup/setup-error.mjs';

// `npm run stand`: the stand alone, for one's own browser. The arguments are those of tests/stand/cli.ts.
await runCommand(() => {
  ensurePackages();
  return runOnPinnedNode('tests/stand/cli.ts', process.argv.slice(2));
});
