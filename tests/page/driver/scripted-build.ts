import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { TEST_BUILDS, type TestBuild } from '../../../scripts/test-builds/test-build.ts';
import { ENGINE } from '../../driver/engine-under-test.ts';
import { INITIAL_SCRIPT, OPEN_PANEL } from './worker-script.ts';

/** The build that ships, with the scripted worker in place of its own. */
export interface ScriptedBuild extends Pick<TestBuild, 'dirs'> {
  remove(): Promise<void>;
}

/** How the panel script says what its shadow root is: closed, or a fault that the tests are to tell. */
const ROOT_MODE = /mode:`(?:closed|open)`/;

/** Makes a {@link ScriptedBuild} for the engine under test. */
export async function makeScriptedBuild(): Promise<ScriptedBuild> {
  const dir = await mkdtemp(join(tmpdir(), 'scripted-build-'));
  await cp(TEST_BUILDS.stand.dirs[ENGINE], dir, { recursive: true });
  await writeFile(join(dir, 'background.js'), await bundleWorker());
  const panel = await readFile(join(dir, 'chats-panel.js'), 'utf8');
  if (!ROOT_MODE.test(panel)) throw new Error(`The panel script has no ${ROOT_MODE}`);
  await writeFile(join(dir, OPEN_PANEL), panel.replace(ROOT_MODE, 'mode:`open`'));
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
