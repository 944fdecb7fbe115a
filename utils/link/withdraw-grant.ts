import type { VkIdApp } from '../vk-id/authorization-request.ts';
import type { Grant, VkIdClient } from '../vk-id/vk-id-client.ts';

/** Milliseconds before each further try. Withdrawing twice does no harm, so it may be tried again. */
const RETRY_AFTER = [1_000, 3_000] as const;

/** Withdraws the permission that linking got. True if VK confirmed it; false after the last try. */
export async function withdrawGrant(
  effects: {
    readonly vkId: Pick<VkIdClient, 'revoke'>;
    readonly wait: (milliseconds: number) => Promise<void>;
  },
  app: VkIdApp,
  grant: Grant,
): Promise<boolean> {
  for (const retryAfter of [...RETRY_AFTER, null]) {
    try {
      await effects.vkId.revoke(app, grant);
      return true;
    } catch (reason) {
      if (retryAfter === null) {
        console.warn(
          'VK ID did not withdraw the permission:',
          reason instanceof Error ? reason.message : 'unknown',
        );
        break;
      }
      await effects.wait(retryAfter);
    }
  }
  return false;
}
