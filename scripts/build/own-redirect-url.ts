/**
 * The redirect URL that the build's owner has set in place of the browser's own; null where there is none.
 *
 * @throws {Error} with one sentence for the developer, where VK ID could not lead back to it (RFC 6749 section 3.1.2
 *   forbids a fragment)
 */
export function ownRedirectUrl(env: Readonly<Record<string, string | undefined>>): string | null {
  const setting = env['WXT_VKID_REDIRECT_URL'];
  if (!setting) return null;
  const url = URL.canParse(setting) ? new URL(setting) : null;
  const isPlain = url?.protocol === 'https:' && url.username === '' && url.password === '';
  if (isPlain && !setting.includes('#')) return setting;
  const error = new Error(
    `WXT_VKID_REDIRECT_URL is "${setting}", not an https address without a fragment and without a password. See README.md, "Your own VK ID app".`,
  );
  // The sentence is all that there is to say: where the build read the setting helps nobody.
  error.stack = error.message;
  throw error;
}
