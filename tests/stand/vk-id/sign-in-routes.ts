import type { Context, Hono } from 'hono';
import { type HtmlPage, htmlResponse } from '../html-page.ts';
import type { VkAccount } from '../people.ts';
import { readPageStyle } from './authorize-request.ts';
import type { BrowserState } from './browser-memory.ts';
import { approve, deny } from './consent.ts';
import type { StandEnv } from './faulty-answer.ts';
import { type RequestParameters, readRequestParameters } from './request-parameters.ts';
import { approvalOf, type LastPress, type SignInFlow } from './sign-in-flows.ts';
import { accountsPage, consentPage, errorPage, signInPage } from './sign-in-pages.ts';
import type { VkIdState } from './vk-id-state.ts';

/** Where the walk begins: the request's `prompt` decides, else what VK ID remembers of the browser. */
export function firstPage(flow: SignInFlow, browser: BrowserState): HtmlPage {
  const prompts = flow.purpose.kind === 'app' ? flow.purpose.request.prompts : null;
  const [remembered, ...others] = browser.remembered;
  if (!remembered || prompts?.has('login')) {
    return signInPage(flow, { phone: remembered?.phone ?? '', failed: false }, browser);
  }
  if (others.length > 0 || prompts?.has('select_account') || !isSignedIn(browser, remembered)) {
    return accountsPage(flow, browser);
  }
  return consentPage(flow, remembered, browser);
}

interface PageRequest {
  readonly context: Context<StandEnv>;
  readonly browser: BrowserState;
  readonly parameters: RequestParameters;
}

interface FlowRequest extends PageRequest {
  readonly flow: SignInFlow;
}

/** The pages of the walk after the first one. Each answers one click of the person. */
export function serveSignIn(app: Hono<StandEnv>, state: VkIdState): void {
  const inFlow =
    (
      handle: (request: FlowRequest) => Promise<Response>,
      lastPress: (request: PageRequest) => LastPress | null = () => null,
    ) =>
    async (context: Context<StandEnv>): Promise<Response> => {
      const parameters = await readRequestParameters(context.req);
      const request = { context, parameters, browser: state.browsers.recall(context) };
      const id = parameters.values.get('flow');
      const flow = state.flows.find(id);
      if (flow) return handle({ ...request, flow });
      const press = lastPress(request);
      const sameAnswer = press && state.flows.repeatedAnswer(press, id);
      if (sameAnswer) return sameAnswer;
      const expired = { code: 'invalid_request', message: 'flow is unknown or was answered' };
      return htmlResponse(errorPage(expired, readPageStyle(parameters)), 400);
    };
  const accountOf = ({ parameters, browser }: PageRequest): VkAccount | null =>
    browser.remembered.find((known) => String(known.id) === parameters.values.get('account')) ?? null;
  const signedInAccountOf = (request: PageRequest): VkAccount | null => {
    const account = accountOf(request);
    return account && isSignedIn(request.browser, account) ? account : null;
  };

  app.get(
    '/auth/sign-in',
    inFlow(({ flow, browser }) => htmlResponse(signInPage(flow, { phone: '', failed: false }, browser))),
  );
  app.post(
    '/auth/sign-in',
    inFlow(async ({ context, flow, browser, parameters }) => {
      const phone = parameters.values.get('phone') ?? '';
      const account = state.accounts.find((known) => known.phone === normalisedPhone(phone));
      if (!account || account.password !== parameters.values.get('password')) {
        return htmlResponse(signInPage(flow, { phone, failed: true }, browser));
      }
      state.browsers.signIn(context, account);
      return context.redirect(`/auth/choose?flow=${flow.id}&account=${account.id}`, 303);
    }),
  );
  app.get(
    '/auth/accounts',
    inFlow(({ flow, browser }) => htmlResponse(accountsPage(flow, browser))),
  );
  app.get(
    '/auth/choose',
    inFlow((request) => {
      const { flow, browser } = request;
      const account = accountOf(request);
      if (account && isSignedIn(browser, account)) return htmlResponse(consentPage(flow, account, browser));
      return htmlResponse(signInPage(flow, { phone: account?.phone ?? '', failed: false }, browser));
    }),
  );
  app.post(
    '/auth/consent',
    inFlow(
      (request) => {
        const { context, flow, browser } = request;
        const account = signedInAccountOf(request);
        if (account) return approve(state, context, flow, account);
        return htmlResponse(firstPage(flow, browser));
      },
      (request) => {
        const account = signedInAccountOf(request);
        return account && approvalOf(account);
      },
    ),
  );
  app.post(
    '/auth/cancel',
    inFlow(
      ({ context, flow }) => deny(state, context, flow),
      () => 'deny',
    ),
  );
  app.post(
    '/auth/sign-out',
    inFlow(async ({ context, flow }) => {
      state.browsers.signOut(context);
      return context.redirect(`/auth/accounts?flow=${flow.id}`, 303);
    }),
  );
}

function isSignedIn(browser: BrowserState, account: VkAccount): boolean {
  return browser.signedIn.some((known) => known.id === account.id);
}

/** `8 (999) 000-01-01` and `+79990000101` are one number. */
function normalisedPhone(typed: string): string {
  const digits = typed.replace(/\D/g, '');
  return `+7${digits.length === 11 && /^[78]/.test(digits) ? digits.slice(1) : digits}`;
}
