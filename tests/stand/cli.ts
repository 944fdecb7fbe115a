import { mkdirSync, writeFileSync } from 'node:fs';
import { CliArgumentError, readCliArguments } from './cli-arguments.ts';
import { directions, USAGE } from './cli-directions.ts';
import { type Stand, startStand } from './stand.ts';

/** `npm run stand`: the stand alone, until Ctrl+C or until whoever started it is gone. */
const CA_PATH = '.stand/ca.pem';
const PARENT_CHECK_MS = 1000;
const PARENT = process.ppid;

await main();

async function main(): Promise<void> {
  try {
    const { port, apps, help } = readCliArguments(process.argv.slice(2));
    if (help) {
      console.log(USAGE);
      return;
    }
    const stand = await startStand({ port, apps });
    mkdirSync('.stand', { recursive: true });
    writeFileSync(CA_PATH, stand.caCertificate);
    console.log(directions(stand, apps, CA_PATH));
    stopWithParent(stand);
  } catch (error) {
    if (error instanceof CliArgumentError) {
      console.error(error.message);
      process.exitCode = 2;
    } else if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      console.error(`The port is taken: ${error.message}; choose another with --port.`);
      process.exitCode = 1;
    } else {
      throw error;
    }
  }
}

function stopWithParent(stand: Stand): void {
  const check = setInterval(() => {
    // An orphan gets another parent; nothing else tells it.
    if (process.ppid !== PARENT) stop();
  }, PARENT_CHECK_MS);
  const stop = (): void => {
    clearInterval(check);
    void stand.stop();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}
