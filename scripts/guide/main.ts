import { makeTestBuild } from '../test-builds/make-test-build.ts';
import { TEST_BUILDS } from '../test-builds/test-build.ts';
import { pictureTheGuide } from './picture-the-guide.ts';

// `npm run guide`: the pictures of docs/guide.ru.md and of the first steps, taken from the stand.
await makeTestBuild(TEST_BUILDS.stand, 'chromium');
await pictureTheGuide();
