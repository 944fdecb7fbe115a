import type { VkIdApp } from '../../utils/vk-id/authorization-request.ts';

declare global {
  interface ImportMetaEnv {
    /** Numeric id of the VK ID app, from the environment of the build. */
    readonly WXT_VKID_APP_ID?: string;
  }
}

const APP_ID = /^[1-9]\d{0,14}$/;

/** The VK ID app that this build was made for (`WXT_VKID_APP_ID`); null if it was made without one. */
export function appFromBuild(
  env: { readonly WXT_VKID_APP_ID?: string | undefined },
  redirectUri: () => string,
): VkIdApp | null {
  const id = env.WXT_VKID_APP_ID ?? '';
  return APP_ID.test(id) ? { id: Number(id), redirectUri: redirectUri() } : null;
}
