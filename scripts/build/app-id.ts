/**
 * Says in the build's output when the build has no VK ID app: it is then complete but for linking, and its panel
 * says so too.
 */
export function warnWithoutAppId(env: Readonly<Record<string, string | undefined>>): void {
  if (env['WXT_VKID_APP_ID']) return;
  console.warn(
    'WXT_VKID_APP_ID is not set: this build cannot link a VK ID, and its panel says so. See README.md, "Your own VK ID app".',
  );
}
