import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { waitForText } from '../../driver/accessible-text.ts';
import { type LaunchedBrowser, launchBrowser } from '../../driver/launch-browser.ts';
import { press } from '../../driver/press.ts';
import { VkIdWindow } from '../../driver/vk-id-window.ts';
import {
  chromiumResolverRules,
  hostsOfClients,
  LOOPBACK_HOSTS,
} from '../../stand/chromium-resolver-rules.ts';
import { readCliArguments } from '../../stand/cli-arguments.ts';
import { ANNA_IN_VK } from '../../stand/people.ts';
import { type Stand, startStand } from '../../stand/stand.ts';
import { authorizeParameters } from '../../unit/stand/vk-id-client.ts';

/*
 * A client of VK ID that somebody is writing on this machine, with a browser that was started as `npm run stand -- --app`
 * and `npm run dev` start it.
 */

const APP_ID = '77';
/** Everything is on one page: the link to VK ID, and whether a code came back. */
const server = createServer(({ url = '', headers }, response) => {
  const query = new URLSearchParams(
    authorizeParameters({ client_id: APP_ID, redirect_uri: `http://${headers.host}/` }),
  );
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(
    url.includes('code=')
      ? '<p>Код получен</p>'
      : `<a href="https://id.vk.ru/authorize?${query.toString().replaceAll('&', '&amp;')}">Войти</a>`,
  );
});

let stand: Stand;
let launched: LaunchedBrowser;
let port: number;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no TCP port');
  port = address.port;
  const { apps } = readCliArguments([
    `--app=${APP_ID}=http://localhost:${port}/`,
    `--app=${APP_ID}=http://127.0.0.1:${port}/`,
  ]);
  stand = await startStand({ apps });
  const reachable = [...LOOPBACK_HOSTS, ...hostsOfClients(apps)];
  launched = await launchBrowser({
    stand: { ...stand, chromiumResolverRules: chromiumResolverRules(stand, reachable) },
    build: null,
  });
});

afterAll(async () => {
  await launched?.close();
  await stand?.stop();
  server.closeAllConnections();
  server.close();
});

test.each(LOOPBACK_HOSTS)('a client at %s goes to VK ID and gets its code back', async (host) => {
  const page = await launched.browser.newPage();
  await page.goto(`http://${host}:${port}/`);
  await press(page, 'Войти', 'link');
  const vkId = await VkIdWindow.waitFor(launched.browser);
  await vkId.signIn(ANNA_IN_VK);
  await vkId.approve();
  await waitForText(page, 'Код получен');
  expect(new URL(page.url()).host).toBe(`${host}:${port}`);
  await page.close();
});
