import { parseAppId } from '../../utils/vk-id/app-id.ts';
import type { VkIdApp } from '../../utils/vk-id/authorization-request.ts';

declare global {
  interface ImportMetaEnv {
    /** Numeric id of the VK ID app, from the environment of the build. */
    readonly WXT_VKID_APP_ID?: string;
    /** Redirect URL of the app's owner, where VK's cabinet takes none that a browser gives to extensions. */
    readonly WXT_VKID_REDIRECT_URL?: string;
    /** Redirect URL that Firefox gives to this extension (wxt.config.ts); empty in other builds. */
    readonly WXT_FIREFOX_REDIRECT_URL?: string;
  }
}

/** The settings of the build that the worker reads. */
type BuildEnv = {
  readonly [Name in 'WXT_VKID_APP_ID' | 'WXT_VKID_REDIRECT_URL']?: string | undefined;
};

/**
 * The VK ID app to link with: the school's own, else the one that this build was made for (`WXT_VKID_APP_ID`); null
 * if there is neither.
 */
export function appInUse(env: BuildEnv, schoolAppId: string | null, redirectUri: string): VkIdApp | null {
  const id = parseAppId(schoolAppId ?? env.WXT_VKID_APP_ID);
  return id === null ? null : { id, redirectUri };
}

/**
 * The redirect URI of this build in this browser: the owner's own, else what the browser's identity API says, else what
 * it would say where there is none (Firefox for Android).
 *
 * @param identityUrl from `identity.getRedirectURL`; undefined without that API
 * @param fallbackUrl what it would say
 */
export function redirectUriOf(env: BuildEnv, identityUrl: string | undefined, fallbackUrl: string): string {
  return env.WXT_VKID_REDIRECT_URL || identityUrl || fallbackUrl;
}
