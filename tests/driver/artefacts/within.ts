/** What a task came to. */
export type Attempted<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly reason: string };

/**
 * Tries something that may hang or fail, such as a question to a page that is being left.
 *
 * @param milliseconds after which it counts as failed; it is not called off
 */
export async function within<Value>(
  milliseconds: number,
  task: () => Promise<Value>,
): Promise<Attempted<Value>> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${milliseconds} ms`)), milliseconds);
  });
  try {
    return { ok: true, value: await Promise.race([task(), limit]) };
  } catch (error) {
    // What follows the first line is the browser's own stack.
    return { ok: false, reason: `${String(error).split('\n')[0]}\n` };
  } finally {
    clearTimeout(timer);
  }
}
