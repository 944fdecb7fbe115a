import { once } from 'node:events';
import { connect } from 'node:net';
import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { startStand } from '../../stand/stand.ts';
import { StandClient } from './stand-client.ts';

it('serves every site and every extra one by its host name, and refuses any other', async () => {
  const extra = new Hono().get('/', (context) => context.text('extra'));
  const stand = await startStand({ extraSites: { 'client.example.org': extra } });
  const client = new StandClient(stand);
  const statuses = [];
  for (const host of stand.hostNames) statuses.push((await client.send(`https://${host}/`)).status);
  expect(stand.hostNames).toEqual([
    'dnevnik2.petersburgedu.ru',
    'id.vk.ru',
    'id.vk.com',
    'web.vk.me',
    'client.example.org',
  ]);
  expect(statuses).toEqual([200, 404, 404, 200, 200]);
  const foreign = await client.send('https://client.example.org/', { headers: { host: 'unknown.example' } });
  expect(foreign.status).toBe(421);
  await stand.stop();
});

it('frees its port at once, with a connection open, and may be stopped twice', async () => {
  const stand = await startStand();
  await new StandClient(stand).send('https://web.vk.me/');
  await Promise.all([stand.stop(), stand.stop()]);
  const next = await startStand({ port: stand.port });
  expect(next.port).toBe(stand.port);
  await expect(startStand({ port: next.port })).rejects.toThrow('EADDRINUSE');
  await next.stop();
});

it('does not wait for a connection that has said nothing yet', async () => {
  const stand = await startStand();
  const silent = connect(stand.port, '127.0.0.1');
  await once(silent, 'connect');
  // The server has taken the connection before it answers a later one.
  await new StandClient(stand).send('https://web.vk.me/');
  const closed = once(silent, 'close');
  await stand.stop();
  await closed;
  expect(silent.destroyed).toBe(true);
});

it('tells Chromium to find its own names here and no other anywhere', async () => {
  const stand = await startStand();
  expect(stand.chromiumResolverRules).toMatch(
    /^MAP dnevnik2\.petersburgedu\.ru 127\.0\.0\.1:\d+, .*MAP \* ~NOTFOUND$/,
  );
  await stand.stop();
});
