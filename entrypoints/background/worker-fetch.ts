import { boundedFetch } from '../../utils/vk-id/bounded-fetch.ts';

/**
 * The worker's `fetch`: VK ID within limits, the extension's own files, and nothing else. Own files, because Chromium's
 * `action.setIcon` loads the icon with whatever `fetch` the worker has (measured in Chromium 156).
 *
 * @param baseUrl as `runtime.getURL('')`
 */
export function workerFetch(fetch: typeof globalThis.fetch, baseUrl: string): typeof globalThis.fetch {
  const bounded = boundedFetch(fetch);
  return (input, init) => {
    const isOwnFile = new Request(input, init).url.startsWith(baseUrl);
    return isOwnFile ? fetch(input, init) : bounded(input, init);
  };
}
