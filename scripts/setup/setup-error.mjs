// @ts-check

/** Something is missing that set-up cannot bring. The message is one sentence that says what the person can do. */
export class SetupError extends Error {
  /** @override */
  name = 'SetupError';
}

/**
 * Runs a command of this project; a {@link SetupError} ends it with that sentence and exit code 1.
 *
 * @param {() => number | Promise<number>} command returns the exit code
 */
export async function runCommand(command) {
  try {
    process.exitCode = await command();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
