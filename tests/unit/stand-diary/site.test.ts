import { expect, it } from 'vitest';
import { personSchema } from '../../stand/diary/api/answers.ts';
import { createDiarySite } from '../../stand/diary/site.ts';
import { ANNA } from '../../stand/people.ts';
import { ask, dataOf, signIn, tokenCookie } from './diary-client.ts';

it('answers every address outside the API with the app’s document, and no unknown call of the API', async () => {
  const { app } = await createDiarySite();
  for (const path of ['/', '/login', '/students/my', '/schedule', '/estimate', '/no/such/page']) {
    const response = await app.request(path);
    expect(response.headers.get('content-type')).toMatch(/^text\/html/);
    expect(await response.text()).toMatch(/<body>\s*<app-root ngCspNonce="[\w-]+"><\/app-root>/);
  }
  expect((await app.request('/api/journal/no-such-call')).status).toBe(401);
  expect((await app.request('/api/no-such-call')).status).toBe(404);
  expect((await app.request('/assets/no-such-file.js')).status).toBe(404);
});

it('serves a script and a stylesheet of its own', async () => {
  const { app } = await createDiarySite();
  const script = await app.request('/assets/diary.js');
  expect(script.headers.get('content-type')).toMatch(/^text\/javascript/);
  expect(await script.text()).toContain('app-root');
  expect((await app.request('/assets/diary.css')).headers.get('content-type')).toMatch(/^text\/css/);
});

it('hides the cookie from page scripts while the switch is on', async () => {
  const site = await createDiarySite({ switches: { httpOnlyCookie: true } });
  const hidden = await signIn(site, ANNA.login, ANNA.password);
  expect(tokenCookie(hidden)?.attributes).toContain('httponly');
  site.switches.httpOnlyCookie = false;
  const shown = await ask(site, ANNA, '/api/journal/person/current');
  expect(tokenCookie(shown)?.attributes).not.toContain('httponly');
});

it('sends the strict policy only while the switch is on, with the nonce of that very document', async () => {
  const site = await createDiarySite();
  expect((await site.app.request('/')).headers.get('content-security-policy')).toBeNull();
  site.switches.strictCsp = true;
  const nonces = [];
  for (let count = 0; count < 2; count += 1) {
    const response = await site.app.request('/');
    const policy = response.headers.get('content-security-policy') ?? '';
    const nonce = /'nonce-([\w-]+)'/.exec(policy)?.[1];
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toContain('unsafe-inline');
    expect(await response.text()).toContain(`ngCspNonce="${nonce}"`);
    nonces.push(nonce);
  }
  expect(nonces[0]).not.toBe(nonces[1]);
});

it('has a section «Чаты» of its own only while the switch is on', async () => {
  const site = await createDiarySite();
  const sections = async () =>
    (await dataOf(await ask(site, ANNA, '/api/journal/person/current'), personSchema)).sections;
  expect(await sections()).toEqual(['students', 'schedule', 'estimate']);
  site.switches.nativeChats = true;
  expect(await sections()).toEqual(['students', 'schedule', 'estimate', 'chats']);
});
