import type { Stage, StageResult } from './stage.ts';

/** What running stages needs; the effects are injected. */
export interface StageRunner {
  /** How many stages run side by side. */
  readonly atOnce: number;
  run(stage: Stage): Promise<StageResult>;
  /** Called as each stage ends, in that order. */
  ended(result: StageResult): void;
}

/**
 * Runs stages side by side, each as soon as those that it needs have passed. One that fails stops only those that need
 * it: the others may tell more.
 *
 * @returns a result for each, in the order of the stages
 */
export async function runStages(stages: readonly Stage[], runner: StageRunner): Promise<StageResult[]> {
  const results = new Map<string, StageResult>();
  const running = new Map<string, Promise<void>>();
  const end = (result: StageResult) => {
    running.delete(result.name);
    results.set(result.name, result);
    runner.ended(result);
  };

  while (results.size < stages.length) {
    const ended = results.size;
    for (const stage of stages) {
      if (results.has(stage.name) || running.has(stage.name)) continue;
      const failed = stage.needs.find((name) => (results.get(name)?.failed ?? 0) > 0);
      if (failed !== undefined) end(notRun(stage, failed));
      else if (running.size < runner.atOnce && stage.needs.every((name) => results.has(name)))
        running.set(stage.name, runner.run(stage).then(end));
    }
    if (running.size > 0) await Promise.race(running.values());
    else if (results.size === ended) throw new Error('Stages need each other, or one that is not there');
  }
  return stages.flatMap(({ name }) => results.get(name) ?? []);
}

function notRun({ name }: Stage, failed: string): StageResult {
  const failures = [`${name}: not run, because ${failed} failed`];
  return { name, passed: 0, failed: 1, failures, tests: [], seconds: 0, output: '' };
}
