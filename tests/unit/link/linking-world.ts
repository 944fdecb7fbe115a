import { linkStore } from '../../../utils/link/link-store.ts';
import { createLinking, type LinkingEffects } from '../../../utils/link/linking.ts';
import { createPersonKey } from '../../../utils/link/person-key.ts';
import type { SignInOutcome, SignInRequest } from '../../../utils/sign-in/sign-in-way.ts';
import type { VkIdClient } from '../../../utils/vk-id/vk-id-client.ts';
import { storageInMemory } from './storage-in-memory.ts';

export const app = { id: 54_321, redirectUri: 'https://abc.chromiumapp.org/' };
export const grant = { accessToken: 'the-token', userId: '777' };
export const account = { id: '777', firstName: 'Анна', lastName: 'Смирнова' };
export const anna = { key: await createPersonKey('salt', 'person', 'anna'), basis: 'person' } as const;
export const boris = { key: await createPersonKey('salt', 'person', 'boris'), basis: 'person' } as const;

/** The redirect by which VK ID grants a request. */
export function granted({ authorizationUrl }: SignInRequest): SignInOutcome {
  const state = new URL(authorizationUrl).searchParams.get('state') ?? '';
  const query = new URLSearchParams({ code: 'the-code', device_id: 'the-device', state });
  return { kind: 'redirected', url: `${app.redirectUri}?${query}` };
}

/** Linking with the real store, and a browser and a VK ID that do as told; all is well unless changed. */
export function worldWhere(changes: Partial<LinkingEffects & VkIdClient> = {}) {
  const storage = storageInMemory();
  const asked: string[] = [];
  const windows = { closed: [] as number[], focused: [] as number[] };
  let lastId = 0;
  const vkId: VkIdClient = {
    exchangeCode: changes.exchangeCode ?? (async () => grant),
    identify: changes.identify ?? (async () => account),
    revoke: changes.revoke ?? (async () => undefined),
  };
  const noting =
    <Args extends unknown[], Result>(call: string, method: (...args: Args) => Result) =>
    (...args: Args): Result => {
      asked.push(call);
      return method(...args);
    };
  const effects: LinkingEffects = {
    store: linkStore(storage),
    signIn: async (request) => granted(request),
    tab: null,
    vkId: {
      exchangeCode: noting('exchange', vkId.exchangeCode),
      identify: noting('user_info', vkId.identify),
      revoke: noting('revoke', vkId.revoke),
    },
    setup: async () => ({ app, sharedComputer: false }),
    lookWhoIsThere: async () => undefined,
    newId: () => String(++lastId),
    now: () => 5,
    wait: async () => undefined,
    isOnline: () => true,
    isVkIdAllowed: async () => true,
    closeWindow: async (id) => void windows.closed.push(id),
    focusWindow: async (id) => void windows.focused.push(id),
    ...changes,
  };
  return { linking: createLinking(effects), effects, storage, asked, windows };
}
