import type { Context, Hono } from 'hono';
import { html } from 'hono/html';
import { htmlResponse } from '../html-page.ts';
import { isOriginOfApp } from './app-registry.ts';
import type { StandEnv } from './faulty-answer.ts';
import { readRequestParameters } from './request-parameters.ts';
import { STYLESHEET_PATH } from './static-files.ts';
import type { VkIdState } from './vk-id-state.ts';

/** What each of the SDK's widgets takes as "nobody is signed in here" from its frame. */
const WIDGETS: Readonly<Record<string, string>> = {
  '/button_one_tap_auth': 'onetap: not authorized',
  '/floating_one_tap_auth': 'floatingonetap: not authorized',
};

/** What VK's web SDK asks of its host beside the protocol: statistics, and the frames of its widgets. */
export function serveSdkCompanions(app: Hono<StandEnv>, state: VkIdState): void {
  const takeStatistics = (answer: object) => async (context: Context<StandEnv>) => {
    const parameters = await readRequestParameters(context.req);
    state.journal.record('statistics', context.req.raw, parameters, { kind: 'accepted' });
    const origin = context.req.header('origin');
    const client = state.apps.find(parameters.values.get('app_id'));
    if (origin !== undefined && client && isOriginOfApp(client, origin)) {
      context.header('Access-Control-Allow-Origin', origin);
      context.header('Access-Control-Allow-Credentials', 'true');
    }
    return context.json(answer);
  };
  app.post('/stat_events_vkid_sdk', takeStatistics({ response: 1 }));
  // `active: 0` keeps the SDK from loading its tracker from a foreign host.
  app.post('/vkid_sdk_get_config', takeStatistics({ response: { active: 0, tracker_id: 0 } }));

  for (const [path, handler] of Object.entries(WIDGETS)) {
    app.get(path, (context) =>
      htmlResponse({
        title: 'VK ID',
        language: 'ru',
        scheme: null,
        stylesheet: STYLESHEET_PATH,
        script: '/static/widget-frame.js',
        framed: true,
        body: html`<div id="widget" data-origin="${context.req.query('origin') ?? ''}" data-handler="${handler}"></div>`,
      }),
    );
  }
}
