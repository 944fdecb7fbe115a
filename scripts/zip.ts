import { zip } from 'wxt';
import { CHROMIUM_STORES } from './build/extension-ids.ts';

// `npm run zip`: the packages for the stores, and the archive from which Mozilla's reviewers rebuild the Firefox one.
process.env['STORE_PACKAGE'] = 'yes';
const packages: string[] = [];
for (const browser of [...Object.keys(CHROMIUM_STORES), 'firefox']) {
  const isFirefox = browser === 'firefox';
  packages.push(...(await zip({ browser, zip: { zipSources: isFirefox } })));
}
console.log(
  `Packages for the stores (docs/publishing.md):\n${packages.map((path) => `  ${path}`).join('\n')}`,
);
