/** Firefox's preferences by name, as `about:config` shows them. */
export type FirefoxPreferences = Readonly<Record<string, boolean | number | string>>;

/**
 * With these Firefox finds the stand's host names at its port, and no other host but this machine's own addresses, which
 * it asks no proxy for: every other name is left to a proxy that is not there.
 */
export function firefoxPreferences(stand: {
  readonly hostNames: readonly string[];
  readonly port: number;
}): FirefoxPreferences {
  return {
    'network.dns.forceResolve': '127.0.0.1',
    'network.dns.disableIPv6': true,
    'network.socket.forcePort': `443=${stand.port}`,
    'network.proxy.type': 2,
    'network.proxy.autoconfig_url': `data:,${encodeURIComponent(proxyScript(stand.hostNames))}`,
  };
}

/** The same as a profile's `user.js`, which Firefox reads at every start. */
export function userJs(preferences: FirefoxPreferences): string {
  return Object.entries(preferences)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}

function proxyScript(hostNames: readonly string[]): string {
  return `function FindProxyForURL(url, host) {
    return ${JSON.stringify(hostNames)}.includes(host) ? 'DIRECT' : 'PROXY 127.0.0.1:9';
  }`;
}
