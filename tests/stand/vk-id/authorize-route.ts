import type { Context, Hono } from 'hono';
import { htmlResponse } from '../html-page.ts';
import type { VkAccount } from '../people.ts';
import {
  type AuthorizeReading,
  type AuthorizeRequest,
  readAuthorizeRequest,
  readPageStyle,
} from './authorize-request.ts';
import { answerClient, errorContent } from './client-answer.ts';
import { answerWithCode } from './consent.ts';
import { isAnswerFault } from './fault.ts';
import { faultyAnswer, type StandEnv } from './faulty-answer.ts';
import { type Outcome, refusal } from './journal.ts';
import { OAuthError } from './oauth-error.ts';
import { readRequestParameters } from './request-parameters.ts';
import { errorPage } from './sign-in-pages.ts';
import { firstPage } from './sign-in-routes.ts';
import type { VkIdState } from './vk-id-state.ts';

/** `GET /authorize`: the only page that a client leads people to. */
export function serveAuthorize(app: Hono<StandEnv>, state: VkIdState): void {
  app.get('/authorize', async (context) => {
    const parameters = await readRequestParameters(context.req);
    const style = readPageStyle(parameters);
    const record = (outcome: Outcome): void =>
      state.journal.record('authorize', context.req.raw, parameters, outcome);

    const reading = readAuthorizeRequest(parameters, state.apps);
    if (reading.kind === 'unanswerable') {
      record(refusal(reading.error));
      return htmlResponse(errorPage(reading.error, style), 400);
    }
    const answerTo = reading.kind === 'valid' ? reading.request.answerTo : reading.answerTo;
    const fault = state.faults.take('authorize', isAnswerFault);
    if (fault) {
      record({ kind: 'fault', fault: fault.kind });
      const instead = await faultyAnswer(fault, context.env, ({ error }) =>
        answerClient(answerTo, errorContent({ code: error, message: 'stand: fault' }, answerTo.state)),
      );
      if (instead) return instead;
    }
    const decision = decide(state, context, reading);
    if (!fault) {
      record(decision.kind === 'refuse' ? refusal(decision.error) : { kind: 'accepted' });
    }
    switch (decision.kind) {
      case 'refuse':
        return answerClient(answerTo, errorContent(decision.error, answerTo.state));
      case 'answer':
        return answerWithCode(state, context, decision.request, decision.account);
      case 'ask': {
        const flow = state.flows.start({ kind: 'app', request: decision.request }, style);
        return htmlResponse(firstPage(flow, state.browsers.recall(context)));
      }
    }
  });
}

type Decision =
  | { readonly kind: 'refuse'; readonly error: OAuthError }
  | { readonly kind: 'answer'; readonly request: AuthorizeRequest; readonly account: VkAccount }
  | { readonly kind: 'ask'; readonly request: AuthorizeRequest };

/** Only `prompt=none` forbids every page (OpenID Connect Core 3.1.2.6): no session or no permission is then a no. */
function decide(
  state: VkIdState,
  context: Context<StandEnv>,
  reading: Exclude<AuthorizeReading, { kind: 'unanswerable' }>,
): Decision {
  if (reading.kind === 'refused') return { kind: 'refuse', error: reading.error };
  const { request } = reading;
  if (!request.prompts.has('none')) return { kind: 'ask', request };
  const [account] = state.browsers.recall(context).signedIn;
  if (!account) {
    return { kind: 'refuse', error: new OAuthError('login_required', 'User is not signed in') };
  }
  if (!state.authorizations.permittedApps(account.id).includes(request.app.id)) {
    const error = new OAuthError('interaction_required', 'User has not permitted the app');
    return { kind: 'refuse', error };
  }
  return { kind: 'answer', request, account };
}
