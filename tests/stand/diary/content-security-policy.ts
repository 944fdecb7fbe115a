/**
 * The strict policy of the `strictCsp` switch (CSP Level 3): everything from the site itself, styles only from a file
 * or with this document's nonce, no frame, no plugin, and Trusted Types. `unsafe-eval` is Angular's price for compiling
 * its templates in the browser, which only the stand does; it allows no inline or foreign script.
 * @param nonce for the `style` elements that Angular adds
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    "script-src 'self' 'unsafe-eval'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "frame-src 'none'",
    "frame-ancestors 'self'",
    "base-uri 'self'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types angular angular#unsafe-jit',
  ].join('; ');
}
