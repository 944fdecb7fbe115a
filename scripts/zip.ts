import { makeStorePackages } from './store-packages/make-store-packages.ts';

// `npm run zip`: the packages for the stores in `.output`, or in the folder below the project's that is named.
const [outDir = '.output'] = process.argv.slice(2);
if (outDir.startsWith('-')) {
  console.error(`${outDir} is no folder: name one below the project's, or none for .output.`);
  process.exit(1);
}
const packages = await makeStorePackages(outDir);
console.log(
  `Packages for the stores (docs/publishing.md):\n${packages.map((path) => `  ${path}`).join('\n')}`,
);
