import type { Plugin } from 'vite';

/**
 * Parts of @vkid/sdk that must not ship: the tracker appends a script from a foreign host, which stores refuse as
 * remotely hosted code, and the statistics collectors post to VK. Only `Config.init` and `Auth.login` use them, and
 * we call neither.
 */
const LEFT_OUT =
  /@vkid[\\/]sdk[\\/]dist-sdk[\\/]esm[\\/](?:services[\\/]MyTrackerService[\\/]MyTrackerService|core[\\/]analytics[\\/](\w+StatsCollector)|auth[\\/]analytics[\\/](\w+StatsCollector))\.js$/;

/** Replaces the tracker and the statistics of @vkid/sdk by classes that do nothing. */
export function vkidSdkPlugin(): Plugin {
  return {
    name: 'vkid-sdk-without-tracker',
    enforce: 'pre',
    load(id) {
      const match = LEFT_OUT.exec(id.split('?')[0] ?? '');
      if (!match) return null;
      return `export class ${match[1] ?? match[2] ?? 'MyTrackerService'} {}`;
    },
  };
}
