import type { Clock } from './clock.ts';
import { createDiarySite, type DiarySite, type DiarySiteOptions } from './diary/site.ts';
import type { Site } from './https-server.ts';
import { createMessengerSite, type Messenger } from './messenger/site.ts';
import { VK_ACCOUNTS, VK_APPS, type VkApp } from './people.ts';
import { type ServedSites, serveSites } from './serve-sites.ts';
import { ServiceTickets } from './vk-id/service-tickets.ts';
import { createVkIdSite, type VkId } from './vk-id/site.ts';

/** How a stand differs from the usual one. */
export interface StandOptions {
  /** 0, the default, takes a free one. */
  readonly port?: number;
  /** VK ID apps beside those of people.ts; one with the same id takes the other's place. */
  readonly apps?: readonly VkApp[];
  readonly diary?: DiarySiteOptions;
  /** More sites by host name, for example a client of VK ID. */
  readonly extraSites?: Readonly<Record<string, Site>>;
  /** VK ID's clock. */
  readonly clock?: Clock;
}

/** The running stand. */
export interface Stand extends ServedSites {
  readonly diary: Omit<DiarySite, 'app'>;
  readonly vkId: VkId;
  readonly messenger: Messenger;
  /** Everything as it was at the start; cookies of VK ID and of the messenger are worth nothing afterwards. */
  reset(): void;
}

/** Starts the three sites under their real names on one port of 127.0.0.1. Rejects where the port is taken. */
export async function startStand(options: StandOptions = {}): Promise<Stand> {
  const clock = options.clock ?? Date.now;
  const tickets = new ServiceTickets();
  const [{ app: diaryApp, ...diary }, { app: vkIdApp, vkId }] = await Promise.all([
    createDiarySite(options.diary),
    createVkIdSite({ apps: [...VK_APPS, ...(options.apps ?? [])], accounts: VK_ACCOUNTS, tickets, clock }),
  ]);
  const { app: messengerApp, messenger } = createMessengerSite(tickets);
  const sites = new Map<string, Site>([
    ['dnevnik2.petersburgedu.ru', diaryApp],
    ['id.vk.ru', vkIdApp],
    ['id.vk.com', vkIdApp],
    ['web.vk.me', messengerApp],
    ...Object.entries(options.extraSites ?? {}),
  ]);
  const initialSwitches = { ...diary.switches };
  return {
    ...(await serveSites(sites, options.port)),
    diary,
    vkId,
    messenger,
    reset: () => {
      Object.assign(diary.switches, initialSwitches);
      vkId.reset();
      messenger.reset();
    },
  };
}
