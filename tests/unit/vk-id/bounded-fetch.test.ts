import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { boundedFetch, SIZE_LIMIT } from '../../../utils/vk-id/bounded-fetch.ts';

const VK_URL = 'https://id.vk.ru/oauth2/auth';
const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** A fetch whose calls to VK ID end at a real local server, by another address but through the same machinery. */
async function vkAnsweredBy(listener: RequestListener): Promise<typeof fetch> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  stops.push(() => {
    server.close();
    server.closeAllConnections();
  });
  // A server that listens on a port has an AddressInfo.
  const { port } = server.address() as AddressInfo;
  return (input, init) => {
    const url = new URL(new Request(input).url);
    return fetch(`http://127.0.0.1:${port}${url.pathname}`, init);
  };
}

test('an ordinary answer comes through whole', async () => {
  const bounded = boundedFetch(await vkAnsweredBy((_, response) => response.end('{"response":1}')));
  const response = await bounded(VK_URL);
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ response: 1 });
});

test('an OAuth error with HTTP 400 comes through', async () => {
  const bounded = boundedFetch(
    await vkAnsweredBy((_, response) => response.writeHead(400).end('{"error":"invalid_grant"}')),
  );
  expect(await (await bounded(VK_URL)).json()).toEqual({ error: 'invalid_grant' });
});

test('an answer without a body comes through', async () => {
  const bounded = boundedFetch(await vkAnsweredBy((_, response) => response.writeHead(204).end()));
  expect((await bounded(VK_URL)).status).toBe(204);
});

test('nobody but VK ID can be called', async () => {
  let called = false;
  const bounded = boundedFetch(async () => {
    called = true;
    return new Response('');
  });
  await expect(bounded('https://example.org/')).rejects.toThrow('https://example.org');
  await expect(bounded('https://id.vk.ru.example.org/')).rejects.toThrow(TypeError);
  expect(called).toBe(false);
});

test('silence ends at the time limit', async () => {
  const bounded = boundedFetch(await vkAnsweredBy(() => undefined), 50);
  await expect(bounded(VK_URL)).rejects.toMatchObject({ failure: 'vk-not-answering' });
});

test('an answer that stops half-way ends at the time limit', async () => {
  const bounded = boundedFetch(await vkAnsweredBy((_, response) => response.write('{')), 50);
  await expect(bounded(VK_URL)).rejects.toMatchObject({ failure: 'vk-not-answering' });
});

test.each([429, 500, 502, 503])('HTTP %i says that VK cannot answer now', async (status) => {
  const bounded = boundedFetch(await vkAnsweredBy((_, response) => response.writeHead(status).end('<html>')));
  await expect(bounded(VK_URL)).rejects.toMatchObject({ failure: 'vk-not-answering' });
});

test('a connection that breaks is a network failure', async () => {
  const bounded = boundedFetch(await vkAnsweredBy((request) => request.socket.destroy()));
  await expect(bounded(VK_URL)).rejects.toMatchObject({ failure: 'no-network' });
});

test('an answer of exactly the limit passes, one byte more does not', async () => {
  const answer = (size: number) => vkAnsweredBy((_, response) => response.end('x'.repeat(size)));
  const whole = await boundedFetch(await answer(SIZE_LIMIT))(VK_URL);
  expect((await whole.text()).length).toBe(SIZE_LIMIT);
  await expect(boundedFetch(await answer(SIZE_LIMIT + 1))(VK_URL)).rejects.toMatchObject({
    failure: 'vk-answer-invalid',
  });
});

test.each([300, 301, 302, 307, 399])('HTTP %i is a redirect', async (status) => {
  const bounded = boundedFetch(async () => new Response(null, { status }));
  await expect(bounded(VK_URL)).rejects.toMatchObject({
    failure: 'vk-answer-invalid',
    message: 'VK ID redirects a call',
  });
});

test('a redirect that the browser hides is one too', async () => {
  const hidden = Object.defineProperty(new Response(''), 'type', { value: 'opaqueredirect' });
  await expect(boundedFetch(async () => hidden)(VK_URL)).rejects.toMatchObject({
    failure: 'vk-answer-invalid',
  });
});

test('the message of a failure says what happened', async () => {
  const failing = async (fetch: typeof globalThis.fetch, limit = 1_000): Promise<string> =>
    boundedFetch(
      fetch,
      limit,
    )(VK_URL).then(
      () => '',
      (error: Error) => error.message,
    );
  expect(await failing(async () => new Response(null, { status: 503 }))).toBe('VK ID answered with HTTP 503');
  expect(await failing(async () => Promise.reject(new TypeError('down')))).toBe('VK ID could not be reached');
  expect(await failing(await vkAnsweredBy(() => undefined), 50)).toBe('no answer from VK ID in 50 ms');
  expect(await failing(await vkAnsweredBy((_, response) => response.end('x'.repeat(SIZE_LIMIT + 1))))).toBe(
    `VK ID's answer is over ${SIZE_LIMIT} bytes`,
  );
});

test('no cookie goes out, nothing is cached, and VK learns of no referrer', async () => {
  const options: (RequestInit | undefined)[] = [];
  await boundedFetch(async (_input, init) => {
    options.push(init);
    return new Response('{}');
  })(VK_URL);
  expect(options).toMatchObject([
    { credentials: 'omit', cache: 'no-store', redirect: 'manual', referrerPolicy: 'no-referrer' },
  ]);
});

test('a redirect is not followed', async () => {
  const paths: (string | undefined)[] = [];
  const vk = await vkAnsweredBy((request, response) => {
    paths.push(request.url);
    response.writeHead(307, { location: '/elsewhere' }).end();
  });
  await expect(boundedFetch(vk)(VK_URL)).rejects.toMatchObject({ failure: 'vk-answer-invalid' });
  expect(paths).toEqual(['/oauth2/auth']);
});
