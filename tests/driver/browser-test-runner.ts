import { basename, join, relative } from 'node:path';
import { type RunnerTestCase, type RunnerTestSuite, TestRunner } from 'vitest';
import { leaveArtefacts } from './artefacts/leave-artefacts.ts';
import { closeShared } from './close-with-worker.ts';

const ROOT = join(import.meta.dirname, '../../test-results');

let isWorkerWatched = false;

/** Vitest's own runner, but a red test leaves what explains it, and what the files of a worker share is closed with it. */
export default class BrowserTestRunner extends TestRunner {
  constructor(...parameters: ConstructorParameters<typeof TestRunner>) {
    super(...parameters);
    // There is a runner for each file.
    if (!isWorkerWatched) this.onCleanupWorkerContext?.(closeShared);
    isWorkerWatched = true;
  }

  /** Called before the hooks that clean up after the test, which close its pages. */
  async onTaskFinished(test: RunnerTestCase): Promise<void> {
    if (test.result?.state === 'fail') await leave(test);
  }

  override async onAfterRunSuite(suite: RunnerTestSuite): Promise<void> {
    // A hook of the suite failed, and no test of it could.
    if (suite.result?.errors?.length) await leave(suite);
    await super.onAfterRunSuite(suite);
  }
}

async function leave(task: RunnerTestCase | RunnerTestSuite): Promise<void> {
  const names: string[] = [];
  for (let at: RunnerTestCase | RunnerTestSuite | undefined = task; at; at = at.suite) names.unshift(at.name);
  const file = basename(task.file.name, '.test.ts');
  const title = names.filter((name) => name !== task.file.name).join(' ') || 'the file';
  const folder = join(ROOT, task.file.projectName ?? '', file, folderName(title));
  await leaveArtefacts(folder, { title, errors: task.result?.errors ?? [] });
  console.error(`What the red test left: ${relative(process.cwd(), folder)}`);
}

/** A title as the name of a folder that needs no quotes in a shell, and is not too long for any file system. */
function folderName(title: string): string {
  return title
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 80);
}
