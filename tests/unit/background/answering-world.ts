import type { AnswerEffects } from '../../../entrypoints/background/answer-request.ts';
import type { SurfacePerson } from '../../../entrypoints/background/person-of-surface.ts';
import { EMPTY_LINK_STATE, type LinkPerson, type LinkState } from '../../../utils/link/link-state.ts';
import type { Linking } from '../../../utils/link/linking.ts';
import { createPersonKey } from '../../../utils/link/person-key.ts';
import { preferenceStore } from '../../../utils/preferences/preference-store.ts';
import { storageInMemory } from '../link/storage-in-memory.ts';

export const diary = { kind: 'diary', tabId: 7 } as const;
export const popup = { kind: 'extension-page' } as const;
export const anna = { key: await createPersonKey('salt', 'person', 'anna'), basis: 'person' } as const;
export const boris = { key: await createPersonKey('salt', 'person', 'boris'), basis: 'person' } as const;
const account = { id: '777', firstName: 'Анна', lastName: 'Смирнова' };
export const nobody: SurfacePerson = { kind: 'unsure', last: null };
export const linked: LinkState = {
  ...EMPTY_LINK_STATE,
  links: { [anna.key]: { account, linkedAt: 5, grant: 'withdrawn', basis: 'person', kept: 'profile' } },
};

/** Everything that answering needs, with somebody at the diary; what is done is noted. */
export function effectsWith(who: SurfacePerson | LinkPerson, state = EMPTY_LINK_STATE, signedIn = true) {
  const found: SurfacePerson = 'kind' in who ? who : { kind: 'person', person: who };
  const done: string[] = [];
  const note =
    (what: string) =>
    async (argument?: unknown): Promise<void> =>
      void done.push(`${what} ${String(argument ?? '')}`.trim());
  const linking: Linking = {
    state: async () => state,
    start: async ({ key }) => {
      done.push(`start ${key}`);
      return { done: Promise.resolve(signedIn) };
    },
    followTab: async () => false,
    cancel: note('cancel'),
    showWindow: note('show'),
    unlink: note('unlink'),
    leaveTo: note('leave'),
    lookAtAccess: note('look at access'),
    forgetRemainingGrant: note('forget grant'),
    keepForSession: note('keep for session'),
  };
  const effects: AnswerEffects = {
    linking,
    preferences: preferenceStore({ ...storageInMemory(), managed: { get: async () => ({}) } }),
    storedData: {
      list: async () => [{ kind: 'preferences', id: 'profile:preferences' }],
      delete: note('delete'),
      deleteAll: note('delete all'),
      export: async () => '{}',
    },
    viewSetup: async () => ({ hasApp: true, sharedComputer: false, messengerUsesVk: true }),
    personOf: async () => found,
    lookAtSession: async () => undefined,
    announceLinkChange: note('announce'),
    openMessenger: note('messenger'),
    openDiary: note('diary'),
    takeUpdateNotice: async () => '1.2.0',
    injectPanel: note('panel'),
    injectCompanion: note('companion'),
    injectLauncher: note('launcher'),
    tabReport: async () => null,
    launcherHint: async () => 'arrows',
    bringToFront: note('front'),
  };
  return { effects, done };
}
