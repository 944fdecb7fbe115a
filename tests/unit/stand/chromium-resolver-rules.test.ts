import { expect, it } from 'vitest';
import { FIREFOX, UNPACKED_CHROMIUM } from '../../../scripts/build/extension-ids.ts';
import {
  chromiumResolverRules,
  hostsOfClients,
  LOOPBACK_HOSTS,
} from '../../stand/chromium-resolver-rules.ts';
import { readCliArguments } from '../../stand/cli-arguments.ts';

const STAND = { hostNames: ['a.example', 'b.example'], port: 8443 };
const STAND_ALONE = 'MAP a.example 127.0.0.1:8443, MAP b.example 127.0.0.1:8443, MAP * ~NOTFOUND';

it('leads the names of the stand to it and every other one nowhere', () => {
  expect(chromiumResolverRules(STAND)).toBe(STAND_ALONE);
});

it('leaves this machine’s own addresses reachable, where WXT’s server is', () => {
  expect(chromiumResolverRules(STAND, LOOPBACK_HOSTS)).toBe(
    `${STAND_ALONE}, EXCLUDE localhost, EXCLUDE 127.0.0.1`,
  );
});

it('names an IPv6 address as Chromium matches it, and each host once', () => {
  expect(chromiumResolverRules(STAND, ['[::1]', 'c.example', 'c.example'])).toBe(
    `${STAND_ALONE}, EXCLUDE ::1, EXCLUDE c.example`,
  );
});

it('never lets a name of the stand lead to the real site', () => {
  expect(chromiumResolverRules(STAND, ['b.example'])).toBe(STAND_ALONE);
});

it('takes the hosts of clients from the redirect URLs of their apps, but for those of native apps and extensions', () => {
  const { apps } = readCliArguments([
    '--app=7=http://localhost:3000/back?x=1',
    '--app=7=https://client.example/',
    '--app=8=vk8://vk.ru/blank.html',
    `--app=9=${UNPACKED_CHROMIUM.redirectUrl}`,
    `--app=9=${FIREFOX.redirectUrl}`,
  ]);
  expect(hostsOfClients(apps)).toEqual(['localhost', 'client.example']);
});
