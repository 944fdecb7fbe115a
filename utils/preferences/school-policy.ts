import type { Storage } from 'webextension-polyfill';
import * as z from 'zod/mini';
import type { MessengerTarget } from '../messenger/messenger-targets.ts';
import { preferenceSchemas } from './stored-preferences.ts';

/**
 * What the administrator of a school's computers set by browser policy, in `storage.managed`. An absent value leaves
 * the choice to the person. Documented for administrators in docs/schools.md.
 */
export interface SchoolPolicy {
  /** Numeric id of the school's own VK ID app, in place of the build's. */
  readonly appId?: string;
  readonly messenger?: MessengerTarget;
  readonly sharedComputer?: boolean;
  /** No launcher at the edge of pages in which no navigation is found. */
  readonly hideLauncher?: boolean;
}

const schemas = {
  appId: z.string().check(z.regex(/^\d{1,15}$/)),
  messenger: preferenceSchemas.messenger,
  sharedComputer: z.boolean(),
  hideLauncher: z.boolean(),
};

/** The names of a policy's values, as they stand in a policy file. */
export const POLICY_NAMES = ['appId', 'messenger', 'sharedComputer', 'hideLauncher'] as const;

/** Reads a policy value by value: a mistyped one sets nothing, and takes no other with it. */
export function parseSchoolPolicy(policy: Readonly<Record<string, unknown>>): SchoolPolicy {
  const appId = schemas.appId.safeParse(policy['appId']);
  const messenger = schemas.messenger.safeParse(policy['messenger']);
  const sharedComputer = schemas.sharedComputer.safeParse(policy['sharedComputer']);
  const hideLauncher = schemas.hideLauncher.safeParse(policy['hideLauncher']);
  return {
    ...(appId.success && { appId: appId.data }),
    ...(messenger.success && { messenger: messenger.data }),
    ...(sharedComputer.success && { sharedComputer: sharedComputer.data }),
    ...(hideLauncher.success && { hideLauncher: hideLauncher.data }),
  };
}

/** Reads the policy of this browser; empty where there is none, or no such storage (Firefox for Android). */
export async function readSchoolPolicy(
  managed: Pick<Storage.StorageArea, 'get'> | undefined,
): Promise<SchoolPolicy> {
  // Firefox rejects where no policy names the extension ("Managed storage manifest not found").
  const policy = await managed?.get(null).catch(() => ({}));
  return parseSchoolPolicy(policy ?? {});
}
