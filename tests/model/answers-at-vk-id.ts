import type { LinkFailure } from '../../utils/link/link-failure.ts';
import type { PersonKey } from '../../utils/link/link-view.ts';
import type { Action, Begun } from './actions.ts';
import type { ShownSignIn } from './browser.ts';
import * as model from './model.ts';
import { eventOfEnd, followed, type TabEnd, tabEnded } from './model-of-tab.ts';
import { VK_ACCOUNTS } from './vk.ts';
import { APP, type World } from './world.ts';

/** What a person, or somebody between, does on VK ID's page. */
export function answer(how: 'consent' | 'deny' | 'close' | 'other-state' | 'nonsense'): Action {
  return {
    name: `on VK ID’s page: ${how}`,
    isPossible: ({ world }) => world.browser.signIn?.windowId != null,
    begin: ({ world, people }) => {
      const { signIn } = world.browser;
      if (signIn === null) throw new Error('no page is open');
      const person = people.get(signIn.attempt) ?? world.person?.key;
      if (person === undefined) throw new Error('nobody asked for this page');
      const heardBy = hearerOf(signIn, world);
      const events = (end: TabEnd) => eventsOfEnd(signIn, heardBy, person, end);
      const sent = new URL(signIn.request.authorizationUrl).searchParams.get('state') ?? '';
      const redirect = (query: Record<string, string>): void =>
        signIn.end({ kind: 'redirected', url: `${APP.redirectUri}?${new URLSearchParams(query)}` });
      const unknown = (failure: LinkFailure): Begun => events({ kind: 'unknown', failure });
      switch (how) {
        case 'consent': {
          const account = VK_ACCOUNTS[[...new Set(people.values())].indexOf(person) % 2 === 0 ? 0 : 1];
          const code = world.vk.consent(account, signIn.attempt);
          redirect({ code, device_id: 'device', state: sent });
          return { ...events({ kind: 'consented' }), consent: { account: account.id, heardBy } };
        }
        case 'deny':
          redirect({ error: 'access_denied', state: sent });
          return events({ kind: 'failed', failure: 'denied' });
        case 'close':
          signIn.end({ kind: 'closed' });
          return events({ kind: 'failed', failure: null });
        case 'other-state':
          redirect({ code: 'somebody-elses', device_id: 'device', state: sent.replace(/^./, '.') });
          return unknown('state-mismatch');
        case 'nonsense':
          redirect({ state: sent });
          return unknown('vk-answer-invalid');
      }
    },
  };
}

type Hearer = NonNullable<Begun['consent']>['heardBy'];

function hearerOf({ isTab, life, attempt }: ShownSignIn, world: World): Hearer {
  if (!isTab) return life.isOver ? 'nobody' : 'this worker';
  return world.followedAttempt() === attempt ? 'any worker' : 'nobody';
}

function eventsOfEnd(
  { attempt, isTab }: ShownSignIn,
  heardBy: Hearer,
  person: PersonKey,
  end: TabEnd,
): Pick<Begun, 'events' | 'overtaken'> {
  if (heardBy === 'nobody') return { events: [model.nothing] };
  const heard = [eventOfEnd({ id: attempt, person }, end)];
  return isTab ? { events: [tabEnded(attempt, end), followed], overtaken: heard } : { events: heard };
}
