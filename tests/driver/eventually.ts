/** How long a person's next step may take on a busy machine before a test calls it missing. */
const TIME_LIMIT_MS = 15_000;

/** Between two looks: the first follows soon, the later ones leave the processor to what is waited for. */
const PAUSES_MS = { first: 20, most: 80, growth: 1.4 };

/**
 * Waits until a condition holds. Asks from outside the page, because a page in the background gets no animation
 * frames, and a closed shadow root tells nobody of its changes.
 *
 * @param what the condition in words, for the message of the error
 * @param probe gives the value that is waited for, or undefined; where it throws, it is asked again
 * @throws {Error} after 15 seconds, with what the probe last threw as its cause
 */
export async function eventually<Value>(
  what: string,
  probe: () => Promise<Value | undefined>,
  timeLimitMs: number = TIME_LIMIT_MS,
): Promise<Value> {
  const deadline = Date.now() + timeLimitMs;
  let cause: unknown;
  let pause = PAUSES_MS.first;
  do {
    try {
      const value = await probe();
      if (value !== undefined) return value;
    } catch (error) {
      cause = error;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
    pause = Math.min(pause * PAUSES_MS.growth, PAUSES_MS.most);
  } while (Date.now() < deadline);
  throw new Error(`Waited in vain: ${what}`, { cause });
}
