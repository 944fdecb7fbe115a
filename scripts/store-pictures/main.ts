import { relative } from 'node:path';
import { makeTestBuild } from '../test-builds/make-test-build.ts';
import { TEST_BUILDS } from '../test-builds/test-build.ts';
import { STORE_PICTURES_DIR, takeStorePictures } from './take-store-pictures.ts';

// `npm run store-pictures`: the pictures that the stores ask for, taken from the stand (docs/publishing.md).
await makeTestBuild(TEST_BUILDS.stand, 'chromium');
await takeStorePictures();
console.log(`The pictures for the stores are in ${relative(process.cwd(), STORE_PICTURES_DIR)}.`);
