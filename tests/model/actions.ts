import type { LinkPerson } from '../../utils/link/link-state.ts';
import type { LinkView, PersonKey } from '../../utils/link/link-view.ts';
import type { LinkRequest } from '../../utils/messages/contract.ts';
import type { VkIdFailure } from '../../utils/vk-id/failure.ts';
import * as model from './model.ts';
import * as tab from './model-of-tab.ts';
import type { VkAnswer } from './vk.ts';
import type { World } from './world.ts';

/** Something that can happen to the extension. Applies to what there is: a window, a call, a button. */
export interface Action {
  readonly name: string;
  isPossible(scene: Scene): boolean;
  /** Begins it, without waiting for what comes of it. */
  begin(scene: Scene): Begun;
}

/** What has begun. */
export interface Begun {
  /** What is stored of it, one after the other. */
  readonly events: readonly model.Event[];
  /** The same where something else got in between the worker's seeing it and its writing it down. */
  readonly overtaken?: readonly model.Event[];
  /** The same where the worker saw the end of VK ID's tab before it, and writes that end down only after it. */
  readonly between?: readonly model.Event[];
  /** What the worker goes on to do by itself, before or after it answers. */
  readonly afterwards?: readonly model.Event[];
  /** The surface that waits for an answer, and what it asked. */
  readonly asked?: Asked;
  /** The account that gave its consent, and who hears of it: a later worker does where it is in a tab. */
  readonly consent?: { readonly account: string; readonly heardBy: 'this worker' | 'any worker' | 'nobody' };
}

/** A request that waits for its answer. */
export interface Asked {
  readonly surface: Surface;
  readonly request: LinkRequest;
  readonly answer: Promise<LinkView>;
}

/** A panel in one of the diary's windows. */
export interface Surface {
  /** What it shows; null before its first answer, and if the worker did not answer. */
  view: LinkView | null;
}

/** A world with the people in front of it. */
export class Scene {
  readonly world: World;
  readonly surfaces: readonly [Surface, Surface] = [{ view: null }, { view: null }];
  /** Who pressed «Привязать к VK ID», by the number of the request. */
  readonly people = new Map<number, PersonKey>();

  constructor(world: World) {
    this.world = world;
  }

  /** Sends a request from a surface, as the model understands it. */
  ask(surface: Surface, request: LinkRequest): Begun {
    const { person } = this.world;
    const { number, answer } = this.world.ask(request);
    if (person) this.people.set(number, person.key);
    const opened = request.type === 'start-linking' ? [tab.tabOpened(number)] : [];
    const event = eventOf(request, number, person);
    const asked = { surface, request, answer };
    if (this.world.way === 'window') return { events: [event], asked };
    // A worker that wakes up for it looks at VK ID's tab too, and may be first with that. It looks and writes in two steps:
    // calling off may come in between, is answered as if nobody had consented, and the consent is stored and told after it.
    return {
      events: [event],
      overtaken: [tab.followed, event],
      between: [tab.saw, event],
      afterwards: [...opened, tab.followed],
      asked,
    };
  }
}

function eventOf(request: LinkRequest, number: number, person: LinkPerson | null): model.Event {
  // Signed out, nothing about links is read or changed; a wish for somebody else is dropped.
  if (person === null) return model.nothing;
  if (request.type === 'get-link' || request.person !== person.key) return model.looked;
  switch (request.type) {
    case 'start-linking-of-browser':
    case 'start-linking':
      return model.pressedLink(number, person.key);
    case 'cancel-linking':
      return model.pressedCancel(person.key);
    case 'unlink':
      return model.pressedUnlink(person.key);
    case 'show-sign-in-window':
    case 'open-messenger':
      return model.looked;
  }
}

/** The panel asks: it was opened, shown again, told of a change, or it asks every few seconds. */
export function look(which: 0 | 1): Action {
  return {
    name: `window ${which} looks`,
    isPossible: () => true,
    begin: (scene) => scene.ask(scene.surfaces[which], { type: 'get-link' }),
  };
}

/** «Чаты» is opened in the diary: the worker is asked for the panel. */
export const openChats: Action = {
  name: '«Чаты» is opened',
  isPossible: () => true,
  begin: ({ world }) => {
    world.send({ type: 'prepare-panel' });
    return { events: [] };
  },
};

/** Somebody presses a button that the panel shows, of an old view too. */
export function press(which: 0 | 1, button: 'link' | 'cancel' | 'show' | 'messenger' | 'unlink'): Action {
  const requestIn = ({ surfaces }: Scene): LinkRequest | null => {
    const { view } = surfaces[which];
    switch (view?.status) {
      case 'unlinked':
        return button === 'link' ? { type: 'start-linking', person: view.person } : null;
      case 'linking':
        if (button === 'cancel') return { type: 'cancel-linking', person: view.person };
        if (button !== 'show' || !view.stage.startsWith('authorizing')) return null;
        return { type: 'show-sign-in-window', person: view.person };
      case 'linked':
        if (button === 'unlink') return { type: 'unlink', person: view.person };
        return button === 'messenger' ? { type: 'open-messenger', person: view.person } : null;
      case 'nobody':
      case 'choice':
      case 'signed-out':
      case undefined:
        return null;
    }
  };
  return {
    name: `window ${which}: «${button}»`,
    isPossible: (scene) => requestIn(scene) !== null,
    begin: (scene) => scene.ask(scene.surfaces[which], requestIn(scene) ?? { type: 'get-link' }),
  };
}

/** VK ID's page loads, or does not. */
export function load(end: 'well' | 'page-not-loaded' | 'not-shown'): Action {
  return {
    name: `VK ID’s page loads: ${end}`,
    isPossible: ({ world }) => world.browser.signIn?.windowId === null,
    begin: ({ world: { browser } }) => {
      const id = browser.signIn?.life.isOver === false ? browser.signIn.attempt : Number.NaN;
      if (end === 'well') {
        browser.openWindow();
        return { events: [model.windowOpened(id)] };
      }
      browser.signIn?.end({ kind: end });
      return { events: [model.signInFailed(id, end === 'not-shown' ? 'vk-not-answering' : end)] };
    },
  };
}

/** VK answers the call that has waited longest. */
export function vkAnswers(how: VkAnswer): Action {
  const inWords = how === 'well' ? how : `${how.failure}${how.isDone ? ', but it did it' : ''}`;
  return {
    name: `VK answers its call: ${inWords}`,
    isPossible: ({ world }) => world.vk.calls.length > 0,
    begin: ({ world, people }) => {
      const [call] = world.vk.calls;
      const person = people.get(call?.attempt ?? 0);
      if (call === undefined || person === undefined) throw new Error('VK was not asked anything');
      call.answer(how);
      const events = eventsOfAnswer(call, person, how);
      // A failure that could not be told at once is told after the permission is settled, which a death may come between.
      return { events, overtaken: events.toReversed() };
    },
  };
}

const MOST_WITHDRAWALS = 3;

function eventsOfAnswer(
  { name, attempt, count, account }: World['vk']['calls'][number],
  person: PersonKey,
  how: VkAnswer,
): readonly model.Event[] {
  const failure: VkIdFailure | null = how === 'well' ? null : how.failure;
  switch (name) {
    case 'exchange':
      return failure ? [model.exchangeFailed(attempt, failure)] : [];
    case 'user_info':
      return [failure ? model.identifyingFailed(attempt, failure) : model.identified(attempt, account)];
    case 'revoke':
      if (failure && count < MOST_WITHDRAWALS) return [];
      return model.withdrawalEnded(attempt, person, failure ? 'remains' : 'withdrawn');
  }
}

/** Some seconds go by: whoever waited for time to pass goes on. */
export const timePasses: Action = {
  name: 'time passes',
  isPossible: ({ world }) => world.timers.length > 0,
  begin: ({ world }) => {
    for (const { ring } of world.timers.splice(0)) ring();
    return { events: [model.timePassed] };
  },
};
