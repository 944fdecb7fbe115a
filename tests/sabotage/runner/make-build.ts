import { makeTestBuild } from '../../../scripts/test-builds/make-test-build.ts';
import { TEST_BUILDS } from '../../../scripts/test-builds/test-build.ts';

// `node tests/sabotage/runner/make-build.ts <name> <engine>`, in a copy of the project: WXT builds the project that it is part of.
const [wanted, engine] = process.argv.slice(2);
const testBuild = Object.entries(TEST_BUILDS).find(([name]) => name === wanted)?.[1];
if (!testBuild || (engine !== 'chromium' && engine !== 'firefox'))
  throw new Error(`no build ${wanted} for ${engine}`);
await makeTestBuild(testBuild, engine);
