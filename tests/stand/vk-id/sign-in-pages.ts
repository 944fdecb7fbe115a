import { html } from 'hono/html';
import { formTarget, type HtmlPage, type Markup } from '../html-page.ts';
import type { VkAccount } from '../people.ts';
import { accountRow, fullName } from './account-view.ts';
import type { AnswerAddress, PageStyle } from './authorize-request.ts';
import type { BrowserState } from './browser-memory.ts';
import { pageTexts } from './page-texts.ts';
import { purposeName, type SignInFlow } from './sign-in-flows.ts';
import { STYLESHEET_PATH } from './static-files.ts';

/** What the sign-in form shows beside its fields. */
export interface SignInForm {
  /** Already filled in; empty for none. */
  readonly phone: string;
  readonly failed: boolean;
}

/** Phone and password. */
export function signInPage(flow: SignInFlow, form: SignInForm, browser: BrowserState): HtmlPage {
  const texts = pageTexts(flow.style);
  return flowPage(
    flow,
    html`<form method="post" action="/auth/sign-in">
        ${flowField(flow)}
        ${form.failed ? html`<p class="error" role="alert">${texts.wrongPassword}</p>` : ''}
        <label>${texts.phone}
          <input name="phone" type="tel" autocomplete="username" required value="${form.phone}" placeholder="+7" ${form.phone === '' ? 'autofocus' : ''} />
        </label>
        <label>${texts.password}
          <input name="password" type="password" autocomplete="current-password" required ${form.phone === '' ? '' : 'autofocus'} />
        </label>
        <button class="main" type="submit">${texts.signIn}</button>
      </form>
      ${browser.remembered.length > 0 ? otherAccountLink(flow, '/auth/accounts', texts.asWhom) : ''}
      ${cancelForm(flow)}`,
  );
}

/** Every account that this browser remembers. */
export function accountsPage(flow: SignInFlow, browser: BrowserState): HtmlPage {
  const texts = pageTexts(flow.style);
  return flowPage(
    flow,
    html`<h2>${texts.asWhom}</h2>
      <ul class="accounts">
        ${browser.remembered.map(
          (account) =>
            html`<li><a class="choice" href="/auth/choose?flow=${flow.id}&account=${String(account.id)}">${accountRow(account)}</a></li>`,
        )}
      </ul>
      ${otherAccountLink(flow, '/auth/sign-in', texts.otherAccount)}
      ${
        browser.signedIn.length > 0
          ? html`<form method="post" action="/auth/sign-out">${flowField(flow)}<button class="quiet" type="submit">${texts.signOut}</button></form>`
          : ''
      }
      ${cancelForm(flow)}`,
  );
}

/** One account, and what the app will learn of it. */
export function consentPage(flow: SignInFlow, account: VkAccount, browser: BrowserState): HtmlPage {
  const texts = pageTexts(flow.style);
  const others = browser.remembered.some((known) => known.id !== account.id);
  return flowPage(
    flow,
    html`${accountRow(account)} ${scopeList(flow)}
      <form method="post" action="/auth/consent">
        ${flowField(flow)}
        <input type="hidden" name="account" value="${String(account.id)}" />
        <button class="main" type="submit" aria-describedby="who">${texts.continue}</button>
        <span id="who" hidden>${fullName(account)}</span>
      </form>
      ${otherAccountLink(flow, others ? '/auth/accounts' : '/auth/sign-in', texts.otherAccount)}
      ${cancelForm(flow)}`,
  );
}

/** For the person alone: nobody can be told, because app or redirect URL are not to be trusted. */
export function errorPage(
  error: { readonly code: string; readonly message: string },
  style: PageStyle,
): HtmlPage {
  const texts = pageTexts(style);
  return card(
    style,
    texts.errorTitle,
    html`<p role="alert">${texts.errorHint}</p>
      <p class="detail"><code>${error.code}</code>: ${error.message}</p>`,
  );
}

/** Sends the answer to the page that opened this window, as VK's web SDK expects it; see popup-answer.js. */
export function popupAnswerPage(address: AnswerAddress, payload: object, fallback: string): HtmlPage {
  const style: PageStyle = { language: 'ru', scheme: null };
  const message = { action: `oauth2_authorize_response${address.state ?? ''}`, payload };
  const texts = pageTexts(style);
  return {
    ...card(
      style,
      texts.returning,
      html`<div id="answer" data-message="${JSON.stringify(message)}" data-origin="${address.popupOrigin ?? ''}" data-fallback="${fallback}"></div>`,
    ),
    script: '/static/popup-answer.js',
  };
}

function flowPage(flow: SignInFlow, body: Markup): HtmlPage {
  const { purpose } = flow;
  const end = purpose.kind === 'app' ? purpose.request.answerTo.redirectUri : purpose.returnTo;
  return {
    ...card(flow.style, pageTexts(flow.style).signInTo(purposeName(purpose)), body),
    formTargets: [formTarget(end)],
  };
}

function card(style: PageStyle, title: string, body: Markup): HtmlPage {
  return {
    title,
    language: style.language,
    scheme: style.scheme,
    stylesheet: STYLESHEET_PATH,
    body: html`<main class="card"><p class="brand">VK ID</p><h1>${title}</h1>${body}</main>`,
  };
}

function scopeList(flow: SignInFlow): Markup | '' {
  if (flow.purpose.kind === 'service') return '';
  const texts = pageTexts(flow.style);
  const { app, scope } = flow.purpose.request;
  return html`<p>${texts.access(app.name)}</p>
    <ul class="scopes">${scope.map((name) => html`<li>${texts.scopes[name] ?? name}</li>`)}</ul>`;
}

function otherAccountLink(flow: SignInFlow, path: string, text: string): Markup {
  return html`<a class="quiet" href="${path}?flow=${flow.id}">${text}</a>`;
}

function cancelForm(flow: SignInFlow): Markup {
  return html`<form method="post" action="/auth/cancel">
    ${flowField(flow)}
    <button class="secondary" type="submit">${pageTexts(flow.style).cancel}</button>
  </form>`;
}

function flowField(flow: SignInFlow): Markup {
  return html`<input type="hidden" name="flow" value="${flow.id}" />`;
}
