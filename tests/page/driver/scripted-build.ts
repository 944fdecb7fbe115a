import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { TEST_BUILDS, type TestBuild } from '../../../scripts/test-builds/test-build.ts';
import { ENGINE } from '../../driver/engine-under-test.ts';
import { INITIAL_SCRIPT } from './worker-script.ts';

/** The build that ships, with the scripted worker in place of its own. */
export interface ScriptedBuild extends Pick<TestBuild, 'dirs'> {
  remove(): Promise<void>;
}

/** Makes a {@link ScriptedBuild} for the engine under test. */
export async function makeScriptedBuild(): Promise<ScriptedBuild> {
  const dir = await mkdtemp(join(tmpdir(), 'scripted-build-'));
  await cp(TEST_BUILDS.stand.dirs[ENGINE], dir, { recursive: true });
  await writeFile(join(dir, 'background.js'), await bundleWorker());
  return {
    dirs: { ...TEST_BUILDS.stand.dirs, [ENGINE]: dir },
    remove: () => rm(dir, { recursive: true, force: true }),
  };
}

async function bundleWorker(): Promise<string> {
  const result = await build({
    entryPoints: [join(import.meta.dirname, 'scripted-worker.ts')],
    bundle: true,
    format: 'iife',
    write: false,
    define: { INITIAL_SCRIPT: JSON.stringify(INITIAL_SCRIPT) },
    logLevel: 'silent',
  });
  const script = result.outputFiles[0]?.text;
  if (script === undefined) throw new Error('esbuild gave no output for the scripted worker');
  return script;
}
