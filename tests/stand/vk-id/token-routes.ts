import type { Context, Hono } from 'hono';
import { isOriginOfApp } from './app-registry.ts';
import { errorContent } from './client-answer.ts';
import type { Endpoint } from './endpoint.ts';
import { type Fault, isAnswerFault } from './fault.ts';
import { faultyAnswer, type StandEnv } from './faulty-answer.ts';
import { type AnswerContent, faultyContent } from './faulty-content.ts';
import { type Outcome, refusal } from './journal.ts';
import { OAuthError } from './oauth-error.ts';
import { type RequestParameters, readRequestParameters, refuseContradiction } from './request-parameters.ts';
import {
  exchange,
  logout,
  readPublicInfo,
  readUserInfo,
  refresh,
  revoke,
  type TokenCall,
} from './token-calls.ts';
import type { VkIdState } from './vk-id-state.ts';

/** Every token call at its path. Errors are answered with HTTP 200, as VK does. */
export function serveTokenCalls(app: Hono<StandEnv>, state: VkIdState): void {
  const at = (
    path: string,
    choose: (parameters: RequestParameters) => { readonly endpoint: Endpoint; readonly call: TokenCall },
  ): void => {
    app.post(path, async (context) => {
      const parameters = await readRequestParameters(context.req);
      return answerCall(state, context, parameters, choose(parameters));
    });
    // VK answers no preflight: a JSON body or an Authorization header never gets through from a browser.
    app.options(path, async (context) => {
      const refused = new OAuthError('invalid_request', 'method is not allowed');
      state.journal.record(
        'preflight',
        context.req.raw,
        await readRequestParameters(context.req),
        refusal(refused),
      );
      return new Response(null, { status: 405, headers: { allow: 'POST' } });
    });
    app.all(path, () =>
      Response.json(errorContent(new OAuthError('invalid_request', 'method is not allowed'), null), {
        status: 405,
        headers: { allow: 'POST' },
      }),
    );
  };

  at('/oauth2/auth', ({ values }) => {
    switch (values.get('grant_type')) {
      case 'authorization_code':
        return { endpoint: 'exchange', call: exchange };
      case 'refresh_token':
        return { endpoint: 'refresh', call: refresh };
      default:
        return { endpoint: 'exchange', call: refuseGrantType };
    }
  });
  at('/oauth2/user_info', () => ({ endpoint: 'user_info', call: readUserInfo }));
  at('/oauth2/public_info', () => ({ endpoint: 'public_info', call: readPublicInfo }));
  at('/oauth2/revoke', () => ({ endpoint: 'revoke', call: revoke }));
  at('/oauth2/logout', () => ({ endpoint: 'logout', call: logout }));
}

const refuseGrantType: TokenCall = () => {
  throw new OAuthError('invalid_request', 'grant_type is missing or invalid');
};

async function answerCall(
  state: VkIdState,
  context: Context<StandEnv>,
  parameters: RequestParameters,
  { endpoint, call }: { readonly endpoint: Endpoint; readonly call: TokenCall },
): Promise<Response> {
  const record = (outcome: Outcome): void =>
    state.journal.record(endpoint, context.req.raw, parameters, outcome);
  const respond = (content: AnswerContent): Response => context.json(content);
  allowOrigin(state, context, parameters);
  const verifier = parameters.values.get('code_verifier');
  if (verifier !== undefined) state.secrets.add(verifier);

  const fault = state.faults.take(endpoint, isFaultOfCalls);
  if (fault) record({ kind: 'fault', fault: fault.kind });
  if (fault && isAnswerFault(fault)) {
    const instead = await faultyAnswer(fault, context.env, ({ error }) =>
      respond(errorContent({ code: error, message: 'stand: fault' }, parameters.values.get('state') ?? null)),
    );
    if (instead) return instead;
  }
  try {
    refuseContradiction(parameters);
    const content = call(state, state.apps.require(parameters.values.get('client_id')), parameters);
    if (!fault) record({ kind: 'accepted' });
    return respond(fault && !isAnswerFault(fault) ? faultyContent(content, fault) : content);
  } catch (error) {
    if (!(error instanceof OAuthError)) throw error;
    if (!fault) record(refusal(error));
    return respond(errorContent(error, parameters.values.get('state') ?? null));
  }
}

/** Only pages of the app's own base domains may read the answer; the call itself is carried out for anybody. */
function allowOrigin(state: VkIdState, context: Context<StandEnv>, parameters: RequestParameters): void {
  const origin = context.req.header('origin');
  const app = state.apps.find(parameters.values.get('client_id'));
  context.header('Vary', 'Origin');
  context.header('Cache-Control', 'no-store');
  if (origin !== undefined && app && isOriginOfApp(app, origin)) {
    context.header('Access-Control-Allow-Origin', origin);
  }
}

function isFaultOfCalls(
  fault: Fault,
): fault is Exclude<Fault, { kind: 'repeated-parameter' | 'payload-form' }> {
  return fault.kind !== 'repeated-parameter' && fault.kind !== 'payload-form';
}
