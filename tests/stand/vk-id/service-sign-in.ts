import type { Hono } from 'hono';
import { htmlResponse } from '../html-page.ts';
import { readPageStyle } from './authorize-request.ts';
import type { StandEnv } from './faulty-answer.ts';
import { readRequestParameters } from './request-parameters.ts';
import { errorPage } from './sign-in-pages.ts';
import { firstPage } from './sign-in-routes.ts';
import type { VkIdState } from './vk-id-state.ts';

/** VK's own services, by the name under which they lead people here. The tickets go to no other address. */
const SERVICES: ReadonlyMap<string, { readonly name: string; readonly returnTo: string }> = new Map([
  ['messenger', { name: 'VK Мессенджер', returnTo: 'https://web.vk.me/signed-in' }],
  ['sferum', { name: 'Сферум', returnTo: 'https://web.vk.me/signed-in' }],
]);

/** `GET /auth/service?name=…`: signing in to a service of VK's own, by VK ID's session. No app, no consent to data. */
export function serveServiceSignIn(app: Hono<StandEnv>, state: VkIdState): void {
  app.get('/auth/service', async (context) => {
    const parameters = await readRequestParameters(context.req);
    const style = readPageStyle(parameters);
    const service = SERVICES.get(parameters.values.get('name') ?? '');
    if (!service) {
      return htmlResponse(errorPage({ code: 'invalid_request', message: 'name is unknown' }, style), 400);
    }
    const flow = state.flows.start({ kind: 'service', ...service }, style);
    return htmlResponse(firstPage(flow, state.browsers.recall(context)));
  });
}
