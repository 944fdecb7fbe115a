import { htmlResponse } from '../html-page.ts';
import type { AnswerAddress } from './authorize-request.ts';
import type { ContentFault, RedirectFault } from './fault.ts';
import { type AnswerContent, faultyContent } from './faulty-content.ts';
import type { OAuthError } from './oauth-error.ts';
import { popupAnswerPage } from './sign-in-pages.ts';

/**
 * Sends an answer of `/authorize` to the client: a redirect with the fields in the query (RFC 6749 section 4.1.2), or
 * in the popup mode a page that posts them to the window's opener.
 */
export async function answerClient(
  address: AnswerAddress,
  content: AnswerContent,
  fault: ContentFault | RedirectFault | null = null,
): Promise<Response> {
  const sent = fault && isContentFault(fault) ? faultyContent(content, fault) : content;
  const url = redirectUrl(address.redirectUri, sent, fault);
  if (address.popupOrigin !== null) return htmlResponse(popupAnswerPage(address, sent, url));
  return new Response(null, { status: 302, headers: { location: url, 'cache-control': 'no-store' } });
}

/** The fields of an error, in a redirect as in JSON; `state` only where the client sent one. */
export function errorContent(
  error: Pick<OAuthError, 'code' | 'message'>,
  state: string | null,
): AnswerContent {
  return {
    error: error.code,
    error_description: error.message,
    ...(state === null ? {} : { state }),
  };
}

function redirectUrl(
  redirectUri: string,
  content: AnswerContent,
  fault: ContentFault | RedirectFault | null,
): string {
  const query = new URLSearchParams();
  if (fault?.kind === 'payload-form') {
    query.set('payload', JSON.stringify(content));
  } else {
    for (const [name, value] of Object.entries(content)) {
      if (Array.isArray(value)) query.append(`${name}[]`, String(value[0]));
      else if (value !== undefined) query.append(name, String(value));
    }
  }
  if (fault?.kind === 'repeated-parameter') query.append(fault.name, 'repeated-with-another-value');
  return `${redirectUri}${redirectUri.includes('?') ? '&' : '?'}${query}`;
}

function isContentFault(fault: ContentFault | RedirectFault): fault is ContentFault {
  return fault.kind !== 'payload-form' && fault.kind !== 'repeated-parameter';
}
