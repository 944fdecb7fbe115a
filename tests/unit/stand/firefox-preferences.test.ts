import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { type FirefoxPreferences, firefoxPreferences, userJs } from '../../stand/firefox-preferences.ts';

const PREFERENCES = firefoxPreferences({ hostNames: ['a.example', 'b.example'], port: 8443 });

it('leads the stand’s names to its port, and every other one to a proxy that is not there', () => {
  expect(PREFERENCES).toMatchObject({
    'network.dns.forceResolve': '127.0.0.1',
    'network.socket.forcePort': '443=8443',
    'network.proxy.type': 2,
  });
  const script = decodeURIComponent(
    String(PREFERENCES['network.proxy.autoconfig_url']).replace('data:,', ''),
  );
  const proxyFor = (host: string): unknown =>
    runInNewContext(`${script}; FindProxyForURL('https://${host}/', '${host}')`);
  expect(proxyFor('b.example')).toBe('DIRECT');
  expect(proxyFor('c.example')).toBe('PROXY 127.0.0.1:9');
});

it('writes them as a profile has them, with the type of each', () => {
  const read: Record<string, FirefoxPreferences[string]> = {};
  runInNewContext(userJs(PREFERENCES), {
    user_pref: (name: string, value: FirefoxPreferences[string]) => {
      read[name] = value;
    },
  });
  expect(read).toEqual(PREFERENCES);
});
