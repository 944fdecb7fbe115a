import { parseAppId } from '../../utils/vk-id/app-id.ts';
import type { VkIdApp } from '../../utils/vk-id/authorization-request.ts';

declare global {
  interface ImportMetaEnv {
    /** Numeric id of the VK ID app, from the environment of the build. */
    readonly WXT_VKID_APP_ID?: string;
  }
}

/**
 * The VK ID app to link with: the school's own, else the one that this build was made for (`WXT_VKID_APP_ID`); null
 * if there is neither.
 */
export function appInUse(
  env: { readonly WXT_VKID_APP_ID?: string | undefined },
  schoolAppId: string | null,
  redirectUri: string,
): VkIdApp | null {
  const id = parseAppId(schoolAppId ?? env.WXT_VKID_APP_ID);
  return id === null ? null : { id, redirectUri };
}
