import { html } from 'hono/html';

/** Markup whose interpolated values were escaped. */
export type Markup = ReturnType<typeof html>;

/** A whole document of the stand. */
export interface HtmlPage {
  readonly title: string;
  readonly language: 'ru' | 'en';
  /** Null follows the browser's preference. */
  readonly scheme: 'light' | 'dark' | null;
  /** Path of the style sheet on the same host. */
  readonly stylesheet: string;
  /** Path of a script on the same host, for the few pages that need one. */
  readonly script?: string;
  readonly body: Markup;
  /** Where a form may lead beside the host itself: Chromium holds redirects after a form to it, too. */
  readonly formTargets?: readonly string[];
  /** Whether pages of other hosts may show it in a frame. */
  readonly framed?: boolean;
}

/** Renders a page under a CSP that allows nothing but the host's own style sheet, pictures and named script. */
export async function htmlResponse(page: HtmlPage, status = 200): Promise<Response> {
  const document = await html`<!doctype html>
<html lang="${page.language}" ${page.scheme === null ? '' : html`data-scheme="${page.scheme}"`}>
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${page.title}</title>
    <link rel="stylesheet" href="${page.stylesheet}" />
    <link rel="icon" href="data:," />
    ${page.script === undefined ? '' : html`<script src="${page.script}" defer></script>`}
  </head>
  <body>
    ${page.body}
  </body>
</html>`;
  return new Response(document.toString(), {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentSecurityPolicy(page),
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  });
}

function contentSecurityPolicy(page: HtmlPage): string {
  return [
    `default-src 'none'`,
    `style-src 'self'`,
    `img-src 'self' data:`,
    ...(page.script === undefined ? [] : [`script-src 'self'`]),
    `form-action ${["'self'", ...(page.formTargets ?? [])].join(' ')}`,
    `base-uri 'none'`,
    `frame-ancestors ${page.framed === true ? '*' : "'none'"}`,
  ].join('; ');
}

/** CSP source for a URL that a form may end at: its origin, or its scheme where it has no host. */
export function formTarget(url: string): string {
  const { origin, protocol } = new URL(url);
  return origin === 'null' ? protocol : origin;
}
