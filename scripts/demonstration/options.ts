/** What `npm start` does. */
export type Mode =
  /** Opens the browser and leaves it to the person. */
  | 'show'
  /** Walks the journey by itself and leaves pictures. */
  | 'walkthrough';

const WALKTHROUGH = '--walkthrough';

/**
 * Reads the arguments of `npm start`. Where no window can be opened the journey is walked unasked.
 *
 * @throws {UsageError} for an argument that is not known
 */
export function modeFor(
  args: readonly string[],
  platform: string,
  env: Readonly<Record<string, string | undefined>>,
): Mode {
  const unknown = args.find((arg) => arg !== WALKTHROUGH);
  if (unknown !== undefined) {
    throw new UsageError(`npm start knows one option, ${WALKTHROUGH}, and not ${unknown}.`);
  }
  return args.includes(WALKTHROUGH) || !hasDisplay(platform, env) ? 'walkthrough' : 'show';
}

/** The person asked for something that does not exist; the message is one sentence for them. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** Why no browser is shown, for the person who asked for one. */
export const NO_DISPLAY =
  'This machine has no display ($DISPLAY and $WAYLAND_DISPLAY are not set), so no browser window can be opened';

/** Whether windows can be opened: only a Linux machine may be without a display. */
export function hasDisplay(platform: string, env: Readonly<Record<string, string | undefined>>): boolean {
  return platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
}
