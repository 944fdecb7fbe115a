import { expect, it, vi } from 'vitest';
import { workerFetch } from '../../../entrypoints/background/worker-fetch.ts';

const OWN = 'chrome-extension://kphblehckgmcpncjcemgmiaeoedookla/';

function worker() {
  const network = vi.fn<typeof globalThis.fetch>(async () => new Response('ok'));
  return { network, fetch: workerFetch(network, OWN) };
}

it('the extension’s own files are loaded as they are: the toolbar’s icon is one of them', async () => {
  const { network, fetch } = worker();
  await fetch(`${OWN}icon/16.png`);
  expect(network).toHaveBeenCalledExactlyOnceWith(`${OWN}icon/16.png`, undefined);
});

it('VK ID is called within its limits', async () => {
  const { network, fetch } = worker();
  await fetch('https://id.vk.ru/oauth2/user_info');
  expect(network.mock.calls[0]?.[1]).toMatchObject({ redirect: 'manual', credentials: 'omit' });
});

it.each([
  'https://example.com/',
  'https://id.vk.ru.example.com/',
  'chrome-extension://another/icon/16.png',
  `https://example.com/${OWN}`,
])('%s is refused, and nothing is asked for', async (url) => {
  const { network, fetch } = worker();
  await expect(fetch(url)).rejects.toThrow(TypeError);
  expect(network).not.toHaveBeenCalled();
});
