import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { makeTestBuild } from '../test-builds/make-test-build.ts';
import { TEST_BUILDS } from '../test-builds/test-build.ts';
import { buildOfRevision } from './build-of-revision.ts';
import { comparePictureDirs } from './compare-pictures.ts';
import { takePictures } from './take-pictures.ts';

/*
 * `npm run pictures`: pictures of every screen, in `pictures/now`. `-- --against <revision>` takes those of an earlier
 * revision too, with the same browser and the same fonts, and fails if any differs. No picture is kept in the
 * repository: letters look different on every machine, and a picture from another one would lie.
 * `-- --only <part of a name>` takes fewer.
 */
const { values } = parseArgs({ options: { against: { type: 'string' }, only: { type: 'string' } } });
const DIR = join(import.meta.dirname, '../../pictures');
const dirs = { now: join(DIR, 'now'), before: join(DIR, 'before'), differences: join(DIR, 'differences') };

await makeTestBuild(TEST_BUILDS.stand, 'chromium');
const taken = await takePictures(TEST_BUILDS.stand.dirs.chromium, dirs.now, values.only);
console.log(`${taken.length} pictures are in ${relative(process.cwd(), dirs.now)}.`);

if (values.against !== undefined) {
  const build = buildOfRevision(values.against);
  try {
    await takePictures(build.dir, dirs.before, values.only);
  } finally {
    build.remove();
  }
  const lines = await comparePictureDirs(dirs.before, dirs.now, dirs.differences, taken);
  console.log(lines.length === 0 ? `None differs from ${values.against}.` : lines.join('\n'));
  if (lines.length > 0) process.exitCode = 1;
}
