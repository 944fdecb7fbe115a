import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CliArgumentError, readCliArguments } from './cli-arguments.ts';
import { directions, type StandFiles, USAGE } from './cli-directions.ts';
import { firefoxPreferences, userJs } from './firefox-preferences.ts';
import { type Stand, startStand } from './stand.ts';

/** `npm run stand`: the stand alone, until Ctrl+C or until whoever started it is gone. */
const FILES: StandFiles = { ca: '.stand/ca.pem', firefoxProfile: '.stand/firefox' };
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
    mkdirSync(FILES.firefoxProfile, { recursive: true });
    writeFileSync(FILES.ca, stand.caCertificate);
    writeFileSync(join(FILES.firefoxProfile, 'user.js'), userJs(firefoxPreferences(stand)));
    console.log(directions(stand, apps, FILES));
    stopWithParent(stand);
  } catch (error) {
    if (error instanceof CliArgumentError) {
      console.error(error.message);
      process.exitCode = 2;
    } else if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      console.error(`The port is taken: ${error.message}; choose another with --port.`);
      process.exitCode = 1;
    } else if (error instanceof Error && 'code' in error && error.code === 'EACCES') {
      console.error(`The port is the system's: ${error.message}; choose another with --port, or be root.`);
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
