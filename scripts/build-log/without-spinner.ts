const { stdout } = process;

/** What WXT's spinner writes: frames that begin at the start of the line, and a cursor hidden and shown. */
const isSpinner = (text: string | Uint8Array): boolean => {
  const written = String(text);
  return written.startsWith('\r') || written.startsWith('\u001B[?25');
};

/**
 * Runs a build of WXT's, whose spinner moves whether or not anybody sees it. Where the output is no terminal, its frames
 * are left out.
 */
export async function withoutSpinner<Result>(build: () => Promise<Result>): Promise<Result> {
  if (stdout.isTTY) return build();
  const write = stdout.write.bind(stdout);
  stdout.write = (text: string | Uint8Array, ...rest: never[]) => isSpinner(text) || write(text, ...rest);
  try {
    return await build();
  } finally {
    stdout.write = write;
  }
}
