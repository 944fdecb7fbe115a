import type { VkApp } from './people.ts';

/** This machine, where a developer's own servers answer: WXT's, or a client of VK ID that is being written. */
export const LOOPBACK_HOSTS: readonly string[] = ['localhost', '127.0.0.1'];

/**
 * Value of Chromium's `--host-resolver-rules`: the stand's host names lead to its port, every other one nowhere, but for
 * those that stay reachable. The rules are `MAP <pattern> <host>[:<port>]` and `EXCLUDE <pattern>`, with commas between
 * them (Chromium's `net/base/host_mapping_rules.h`). The pattern `*` takes addresses and `localhost` too.
 *
 * @param reachable host names and addresses as they stand in a URL
 */
export function chromiumResolverRules(
  stand: { readonly hostNames: readonly string[]; readonly port: number },
  reachable: readonly string[] = [],
): string {
  // An exclusion wins over every MAP: it would lead a name of the stand to the real site.
  const excluded = reachable.filter((host) => !stand.hostNames.includes(host));
  return [
    ...stand.hostNames.map((name) => `MAP ${name} 127.0.0.1:${stand.port}`),
    'MAP * ~NOTFOUND',
    // Chromium matches an IPv6 address without the brackets of the URL.
    ...[...new Set(excluded)].map((host) => `EXCLUDE ${host.replaceAll(/[[\]]/g, '')}`),
  ].join(', ');
}

/** Where browsers lead an extension's sign-in back to. They catch it themselves, and no page is there. */
const REDIRECTS_OF_EXTENSIONS = /\.(?:chromiumapp\.org|extensions\.allizom\.org)$/;

/** Hosts whose pages a browser must find in order to try some apps: neither an extension nor a native app has any. */
export function hostsOfClients(apps: readonly VkApp[]): readonly string[] {
  const urls = apps.flatMap(({ redirectUrls }) => redirectUrls.map((url) => new URL(url)));
  return urls
    .filter(({ protocol, hostname }) => /^https?:$/.test(protocol) && !REDIRECTS_OF_EXTENSIONS.test(hostname))
    .map(({ hostname }) => hostname);
}
