import { type ChildProcess, spawn } from 'node:child_process';

/** Seconds after which a loop ends by itself, whatever became of this process. */
const LIMIT_S = 3_600;

/** Keeps cores busy, as other work on a machine does, until the function that it returns is called. */
export function startBusyLoops(count: number): () => void {
  const loop = `const end = Date.now() + ${LIMIT_S * 1000}; while (Date.now() < end && process.ppid === ${process.pid});`;
  const loops: ChildProcess[] = Array.from({ length: count }, () =>
    spawn(process.execPath, ['-e', loop], { stdio: 'ignore' }),
  );
  return () => {
    for (const child of loops) child.kill();
  };
}
