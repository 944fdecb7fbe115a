import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type Stand, type StandOptions, startStand } from '../../stand/stand.ts';
import { StandClient } from './stand-client.ts';
import { VkIdClient } from './vk-id-client.ts';

/** The stand's VK ID as one test file uses it. */
export interface VkIdInUse {
  readonly stand: Stand;
  /** A client with a browser of its own, new for each test. */
  readonly client: VkIdClient;
}

/**
 * Starts a stand for the tests of a file. Each of them finds VK ID as it was at the start, and a client whom it does not
 * know.
 *
 * @throws Error where it is used outside of a test
 */
export function useVkId(options: StandOptions = {}): VkIdInUse {
  let started: Stand | undefined;
  let client: VkIdClient | undefined;
  beforeAll(async () => {
    started = await startStand(options);
  });
  afterAll(() => started?.stop());
  const inUse: VkIdInUse = {
    get stand() {
      if (!started) throw new Error('The stand runs during tests only');
      return started;
    },
    get client() {
      if (!client) throw new Error('Each test has a client of its own');
      return client;
    },
  };
  beforeEach(() => {
    inUse.stand.vkId.reset();
    client = new VkIdClient(new StandClient(inUse.stand));
  });
  return inUse;
}
