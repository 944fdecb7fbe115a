import { expect, it } from 'vitest';
import { readCliArguments } from '../../stand/cli-arguments.ts';
import { directions } from '../../stand/cli-directions.ts';
import { ANNA, ANNA_IN_VK } from '../../stand/people.ts';

const STAND = { port: 8443, hostNames: ['diary.example', 'id.example'], chromiumSpkiList: 'hash=' };
const FILES = { ca: 'folder/ca.pem', firefoxProfile: 'folder/firefox' };

const printed = (...args: readonly string[]): string => directions(STAND, readCliArguments(args).apps, FILES);

it('prints a command for Chromium that finds the stand and this machine, and says that it finds no more', () => {
  expect(printed()).toContain(
    `--host-resolver-rules='MAP diary.example 127.0.0.1:8443, MAP id.example 127.0.0.1:8443, MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1'`,
  );
  expect(printed()).toContain('finds\nlocalhost, 127.0.0.1, and no other host');
});

it('lets that Chromium find the clients of the apps that were added, and names them', () => {
  const text = printed('--app', '7=https://client.example/back', '--app', '8=http://localhost:3000/');
  expect(text).toContain(`EXCLUDE localhost, EXCLUDE 127.0.0.1, EXCLUDE client.example'`);
  expect(text).toContain('finds\nlocalhost, 127.0.0.1, client.example, and no other host');
});

it('tells Firefox and other clients where the authority and the profile are', () => {
  const text = printed();
  expect(text).toContain('firefox --profile folder/firefox https://');
  expect(text).toContain('"Import…", choose folder/ca.pem');
  expect(text).toContain('NODE_EXTRA_CA_CERTS=folder/ca.pem');
  expect(text).toContain('127.0.0.1 diary.example id.example');
});

it('tells whom to sign in as', () => {
  for (const secret of [ANNA.login, ANNA.password, ANNA_IN_VK.phone, ANNA_IN_VK.password])
    expect(printed()).toContain(secret);
});
