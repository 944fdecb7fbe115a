import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import type { VkAccount } from '../people.ts';
import { CODE_LIFETIME } from './authorization.ts';
import type { AuthorizeRequest } from './authorize-request.ts';
import { answerClient, errorContent } from './client-answer.ts';
import { isContentOrRedirectFault, isDelay } from './fault.ts';
import { delay, type StandEnv } from './faulty-answer.ts';
import { OAuthError } from './oauth-error.ts';
import { approvalOf, type SignInFlow } from './sign-in-flows.ts';
import type { VkIdState } from './vk-id-state.ts';

/** The person pressed «Продолжить»: the app gets a code, a service of VK's own a ticket. */
export function approve(
  state: VkIdState,
  context: Context<StandEnv>,
  flow: SignInFlow,
  account: VkAccount,
): Promise<Response> {
  const answer = async (): Promise<Response> => {
    switch (flow.purpose.kind) {
      case 'app':
        return answerWithCode(state, context, flow.purpose.request, account);
      case 'service': {
        const url = new URL(flow.purpose.returnTo);
        url.searchParams.set('ticket', state.tickets.issue(account));
        return context.redirect(url.href);
      }
    }
  };
  return state.flows.finish(flow, approvalOf(account), heldBack(state, context, answer));
}

/** The person pressed «Отмена». */
export function deny(state: VkIdState, context: Context<StandEnv>, flow: SignInFlow): Promise<Response> {
  const answer = async (): Promise<Response> => {
    switch (flow.purpose.kind) {
      case 'app': {
        const { answerTo } = flow.purpose.request;
        const error = new OAuthError('access_denied', 'User denied access');
        return answerClient(answerTo, errorContent(error, answerTo.state));
      }
      case 'service':
        return context.redirect(flow.purpose.returnTo);
    }
  };
  return state.flows.finish(flow, 'deny', answer());
}

/** Answers, late where the fault says so: the page is still there for a second press. */
async function heldBack(
  state: VkIdState,
  context: Context<StandEnv>,
  answer: () => Promise<Response>,
): Promise<Response> {
  const fault = state.faults.take('consent', isDelay);
  if (fault) await delay(fault.ms, context.env);
  return answer();
}

/** Answers a request with a code for the account; asks nobody. */
export function answerWithCode(
  state: VkIdState,
  context: Context<StandEnv>,
  request: AuthorizeRequest,
  account: VkAccount,
): Promise<Response> {
  const { app, answerTo, codeChallenge, scope } = request;
  const deviceId = state.browsers.deviceId(context, app.id);
  const code = state.authorizations.issueCode(
    { appId: app.id, accountId: account.id, deviceId, scope },
    { redirectUri: answerTo.redirectUri, codeChallenge },
  );
  const content = {
    code,
    expires_in: CODE_LIFETIME,
    device_id: deviceId,
    state: answerTo.state,
    ext_id: randomBytes(32).toString('base64url'),
    type: 'code_v2',
  };
  return answerClient(answerTo, content, state.faults.take('authorize', isContentOrRedirectFault));
}
