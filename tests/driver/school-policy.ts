import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { FIREFOX, UNPACKED_CHROMIUM } from '../../scripts/build/extension-ids.ts';
import { findBrowser } from '../../scripts/setup/browser.mjs';
import { ENGINE } from './engine-under-test.ts';

/** Variables that name the program of a browser for set-up. */
const PROGRAM_VARIABLES = { chromium: 'CHROME_PATH', firefox: 'FIREFOX_PATH' } as const;

/**
 * Starts a browser on a computer where a school has set a policy for the extension, with the files of docs/schools.md. The
 * browser sees them in /etc, and nobody else does: it runs under a view of /etc of its own (a mount namespace with an
 * overlay), so that browsers of other tests are not set up too. Who is not root makes it in a user namespace, and leaves the
 * rights that it brings before the browser starts.
 */
export async function withSchoolPolicy<Result>(
  policy: Readonly<Record<string, unknown>>,
  launch: () => Promise<Result>,
): Promise<{ readonly result: Result; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'school-policy-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  const variable = PROGRAM_VARIABLES[ENGINE];
  const before = process.env[variable];
  const program = join(folder, 'browser');
  const etc = join(folder, 'etc');
  try {
    await writePolicyFile(etc, policy);
    await writeFile(program, programUnder(etc, findBrowser(ENGINE)));
    await chmod(program, 0o755);
    process.env[variable] = program;
    return { result: await launch(), remove };
  } catch (error) {
    await remove();
    throw error;
  } finally {
    if (before === undefined) delete process.env[variable];
    else process.env[variable] = before;
  }
}

async function writePolicyFile(etc: string, policy: Readonly<Record<string, unknown>>): Promise<void> {
  const [path, content] = {
    chromium: [
      'chromium/policies/managed/chats-in-diary.json',
      { '3rdparty': { extensions: { [UNPACKED_CHROMIUM.id]: policy } } },
    ] as const,
    firefox: [
      'firefox/policies/policies.json',
      { policies: { '3rdparty': { Extensions: { [FIREFOX.id]: policy } } } },
    ] as const,
  }[ENGINE];
  await mkdir(dirname(join(etc, path)), { recursive: true });
  await writeFile(join(etc, path), JSON.stringify(content));
}

/** A program that is the browser, under an /etc with `etc` laid over it. */
function programUnder(etc: string, browser: string): string {
  const [namespaces, withoutRights] =
    process.getuid?.() === 0
      ? ['--mount', '']
      : ['--user --map-current-user --keep-caps --mount', 'setpriv --inh-caps=-all --ambient-caps=-all'];
  return `#!/bin/sh
exec unshare ${namespaces} sh -c 'mount -t overlay overlay -o "lowerdir=$1:/etc" /etc && shift && exec ${withoutRights} "$@"' sh '${etc}' '${browser}' "$@"
`;
}
