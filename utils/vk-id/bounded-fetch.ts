import { VkIdError } from './failure.ts';
import { VK_ID_ORIGIN } from './host.ts';

/** Milliseconds that one call may take, answer included. */
export const TIME_LIMIT = 10_000;

/** Bytes that one answer may have. VK's own are below 4 KiB. */
export const SIZE_LIMIT = 64 * 1024;

/**
 * Wraps a fetch so that only VK ID can be called, and nothing it answers can hang or flood the worker: a time and a
 * size limit, no redirect followed, no cookie sent or kept, no cache.
 *
 * The background worker puts it in place of its global `fetch`, since @vkid/sdk calls that one and takes no other.
 *
 * @throws VkIdError `no-network`, `vk-not-answering` or `vk-answer-invalid`.
 */
export function boundedFetch(
  fetch: typeof globalThis.fetch,
  timeLimit = TIME_LIMIT,
): typeof globalThis.fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    if (new URL(request.url).origin !== VK_ID_ORIGIN) {
      throw new TypeError(`Only ${VK_ID_ORIGIN} may be called, not ${new URL(request.url).origin}`);
    }
    const signal = AbortSignal.timeout(timeLimit);
    try {
      const response = await fetch(request, {
        signal,
        redirect: 'manual',
        credentials: 'omit',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
      });
      if (isRedirect(response)) throw new VkIdError('vk-answer-invalid', 'VK ID redirects a call');
      if (response.status === 429 || response.status >= 500) {
        await response.body?.cancel();
        throw new VkIdError('vk-not-answering', `VK ID answered with HTTP ${response.status}`);
      }
      const body = await readBounded(response);
      // A status such as 204 takes no body, not even an empty one.
      return new Response(body.byteLength > 0 ? body : null, response);
    } catch (error) {
      if (error instanceof VkIdError) throw error;
      if (signal.aborted) throw new VkIdError('vk-not-answering', `no answer from VK ID in ${timeLimit} ms`);
      throw new VkIdError('no-network', 'VK ID could not be reached');
    }
  };
}

/** Browsers hide a redirect that is not followed behind a type of its own; Node shows it as it came. */
function isRedirect({ type, status }: Response): boolean {
  return type === 'opaqueredirect' || (status >= 300 && status < 400);
}

async function readBounded(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > SIZE_LIMIT) {
      await reader.cancel();
      throw new VkIdError('vk-answer-invalid', `VK ID's answer is over ${SIZE_LIMIT} bytes`);
    }
    chunks.push(value);
  }
  const whole = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return whole;
}
