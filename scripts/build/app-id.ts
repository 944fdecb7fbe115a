import { parseAppId } from '../../utils/vk-id/app-id.ts';

/**
 * Says in the build's output when the build has no VK ID app: it is then complete but for linking, and its panel
 * says so too.
 */
export function warnWithoutAppId(env: Readonly<Record<string, string | undefined>>): void {
  const setting = env['WXT_VKID_APP_ID'];
  if (parseAppId(setting) !== null) return;
  const reason = setting
    ? `WXT_VKID_APP_ID is "${setting}", not the number of an app`
    : 'WXT_VKID_APP_ID is not set';
  console.warn(
    `${reason}: this build cannot link a VK ID, and its panel says so. See README.md, "Your own VK ID app".`,
  );
}
