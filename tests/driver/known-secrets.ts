import type { VkId } from '../stand/vk-id/site.ts';
import type { KnownSecrets } from './storage-scan.ts';

/** Every code and token that VK ID issued since its start, and every verifier that it was shown. */
export function knownSecrets(vkId: VkId): KnownSecrets {
  const verifiers = vkId.journal.entries.flatMap(({ parameters }) => parameters['code_verifier'] ?? []);
  return { secrets: vkId.secrets(), fingerprints: new Set(verifiers) };
}
