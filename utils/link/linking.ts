import { inTurn } from '../queue/in-turn.ts';
import type { SignInWay } from '../sign-in/sign-in-way.ts';
import { authorizationUrl, type VkIdApp } from '../vk-id/authorization-request.ts';
import { type AuthorizationCode, readAuthorizationResponse } from '../vk-id/authorization-response.ts';
import { createRequestSecrets, type RequestSecrets } from '../vk-id/pkce.ts';
import type { VkIdClient } from '../vk-id/vk-id-client.ts';
import { failureOfOutcome, failureOfReason } from './failure-of-attempt.ts';
import type { LinkFailure } from './link-failure.ts';
import type { LinkAttempt, LinkPerson, LinkState } from './link-state.ts';
import type { LinkStore } from './link-store.ts';
import * as transitions from './link-transitions.ts';
import type { PersonKey } from './link-view.ts';
import { forgetLasting, keepForSession, leaveTo, type Present } from './presence-transitions.ts';
import { withdrawGrant } from './withdraw-grant.ts';

/** What linking does to the world. */
export interface LinkingEffects {
  readonly store: LinkStore;
  readonly signIn: SignInWay;
  readonly vkId: VkIdClient;
  /** What holds at the start of an attempt. */
  readonly setup: () => Promise<LinkingSetup>;
  /** Looks who is at the diary now, and tells {@link Linking.leaveTo}. */
  readonly lookWhoIsThere: () => Promise<void>;
  readonly newId: () => string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly isOnline: () => boolean;
  readonly closeWindow: (windowId: number) => Promise<void>;
  readonly focusWindow: (windowId: number) => Promise<void>;
}

/** The build, the preferences and the school's policy, as far as linking heeds them. */
export interface LinkingSetup {
  /** Null where neither the build nor the school has an app id. */
  readonly app: VkIdApp | null;
  /** Links do not outlive the browser, and VK ID asks who signs in every time. */
  readonly sharedComputer: boolean;
}

/** Milliseconds for which a failure waits to be told until VK has withdrawn the permission. */
const WITHDRAWAL_PATIENCE = 2_000;

/** An attempt that VK ID answered with a code. */
interface AnsweredAttempt {
  readonly attemptId: string;
  readonly person: PersonKey;
  readonly app: VkIdApp;
  readonly secrets: RequestSecrets;
  readonly code: AuthorizationCode;
}

/** The use cases of linking. Each resolves when what it changed is stored. */
export interface Linking {
  /** The state as it is now, an attempt of a dead worker healed. */
  state(): Promise<LinkState>;
  /**
   * Begins an attempt. `done` settles, never rejecting, when the attempt is over; it is true if VK ID's page was
   * left by its redirect, so that the diary should come to the front again.
   */
  start(person: LinkPerson): Promise<{ readonly done: Promise<boolean> }>;
  cancel(person: PersonKey): Promise<void>;
  /** Brings the window with VK ID's page to the front, if it is open. */
  showWindow(person: PersonKey): Promise<void>;
  unlink(person: PersonKey): Promise<void>;
  /**
   * Says who is at the diary now: nobody else's attempt goes on, and a shared computer forgets everybody else. `seen` is
   * the state as it was a moment ago; where nothing of it is to go, nothing is done.
   */
  leaveTo(present: Present, seen: LinkState): Promise<void>;
  /** Forgets for whom VK may still list the app. */
  forgetRemainingGrants(): Promise<void>;
  /** Keeps every link until the browser closes and no longer, for a computer that becomes a shared one. */
  keepForSession(): Promise<void>;
}

/**
 * Linking as this extension means it: identify, withdraw, forget. The account's id and name are all that is kept;
 * the permission is given back at once, and no token, code or verifier is ever written anywhere.
 */
export function createLinking(effects: LinkingEffects): Linking {
  const { store } = effects;
  /** Ids of the attempts that this life of the worker works at. A killed worker forgets them, as it should. */
  const workedAt = new Set<string>();
  const heal = transitions.heal((attemptId) => workedAt.has(attemptId));
  // @vkid/sdk keeps one state for all its calls, and a late withdrawal would take a newer attempt's permission.
  const withVkId = inTurn();

  /**
   * Applies a transition to the healed state, and closes the window of an attempt that is over by it: called off, or
   * left by a dead worker. What the person does in that window is lost, and while it is open the browser shows no other.
   */
  async function healed(transition: transitions.LinkTransition) {
    const { sharedComputer } = await effects.setup();
    const conform: transitions.LinkTransition = sharedComputer ? forgetLasting : (state) => state;
    const change = await store.update((state) => transition(conform(heal(state))));
    const { attempt } = change.before;
    if (attempt?.windowId != null && !stands(attempt.id, change.after)) {
      await effects.closeWindow(attempt.windowId);
    }
    return change;
  }

  /** Runs one attempt to its end. Every step checks by its transition that the attempt still stands. */
  async function run(attempt: LinkAttempt, vkIdApp: VkIdApp): Promise<boolean> {
    const { id: attemptId, person, kept } = attempt;
    const secrets = createRequestSecrets();
    const url = await authorizationUrl(vkIdApp, secrets, { signInAnew: kept === 'session' });
    const outcome = await effects.signIn({
      authorizationUrl: url.href,
      // A window that nobody remembers can still be closed by hand.
      onWindow: (windowId) => void showInWindow(attemptId, windowId).catch(() => undefined),
      isWanted: async () => stands(attemptId, (await healed(transitions.unchanged)).after),
    });
    if (outcome.kind !== 'redirected') {
      await store.update(transitions.fail(attemptId, failureOfOutcome(outcome, effects.isOnline())));
      return false;
    }
    try {
      const expected = { redirectUri: vkIdApp.redirectUri, state: secrets.state };
      const code = await readRedirect(attempt, outcome.url, expected);
      if (code === null) return true;
      const { after } = await store.update(transitions.identify(attemptId, person, kept));
      if (!stands(attemptId, after)) return false;
      await withVkId(() => exchangeAndIdentify({ attemptId, person, app: vkIdApp, secrets, code }));
    } catch (reason) {
      await store.update(transitions.fail(attemptId, failureOfReason(reason)));
    }
    return true;
  }

  /**
   * Reads the code out of the redirect; null if there is none, which ends the attempt. A redirect that cannot be believed
   * says nothing about the consent: the person may have given it all the same, and is told so.
   */
  async function readRedirect(
    { id: attemptId, person, kept }: LinkAttempt,
    url: string,
    expected: { readonly redirectUri: string; readonly state: string },
  ): Promise<AuthorizationCode | null> {
    try {
      return readAuthorizationResponse(url, expected);
    } catch (reason) {
      const failure = failureOfReason(reason);
      const mayHaveConsented = failure === 'vk-answer-invalid' || failure === 'state-mismatch';
      const consent = mayHaveConsented
        ? transitions.identify(attemptId, person, kept)
        : transitions.unchanged;
      await store.update((state) => transitions.fail(attemptId, failure)(consent(state)));
      return null;
    }
  }

  /** Turns a code into a link. Whatever happens on the way, the permission that it brought is withdrawn. */
  async function exchangeAndIdentify(answered: AnsweredAttempt): Promise<void> {
    const { attemptId, person, app, secrets, code } = answered;
    const isCalledOff = async (): Promise<boolean> =>
      !stands(attemptId, (await store.update(transitions.unchanged)).after);
    if (await isCalledOff()) return;
    const grant = await effects.vkId.exchangeCode(app, secrets, code);
    let failure: LinkFailure | null = null;
    try {
      if (!(await isCalledOff())) {
        const account = await effects.vkId.identify(grant);
        // Somebody else may have come to the diary meanwhile: the account is not theirs.
        await effects.lookWhoIsThere();
        await store.update(transitions.link(attemptId, account, effects.now()));
      }
    } catch (reason) {
      failure = failureOfReason(reason);
    }
    const withdrawal = withdrawGrant(effects, app, grant);
    try {
      if (failure !== null) {
        // What is said about the failure tells of the permission too: worth waiting for, but not for long.
        await Promise.race([withdrawal, effects.wait(WITHDRAWAL_PATIENCE)]);
        await store.update(transitions.fail(attemptId, failure));
      }
    } finally {
      await store.update(transitions.finish(attemptId, person, (await withdrawal) ? 'withdrawn' : 'remains'));
    }
  }

  /** A window that appears after its attempt was called off is closed at once. */
  async function showInWindow(attemptId: string, windowId: number): Promise<void> {
    const { after } = await store.update(transitions.showInWindow(attemptId, windowId));
    if (!stands(attemptId, after)) await effects.closeWindow(windowId);
  }

  return {
    state: async () => (await healed(transitions.unchanged)).after,

    async start({ key, basis }) {
      const { app, sharedComputer } = await effects.setup();
      const id = effects.newId();
      const startedAt = effects.now();
      const attempt: LinkAttempt = {
        id,
        person: key,
        basis,
        kept: sharedComputer ? 'session' : 'profile',
        stage: 'authorizing',
        startedAt,
        windowId: null,
      };
      if (app === null) {
        await healed(transitions.refuse(key, 'no-app-id'));
        return { done: Promise.resolve(false) };
      }
      const forget = (): boolean => workedAt.delete(id);
      // Before it is stored: whoever looks in between must not take it for a dead one.
      workedAt.add(id);
      try {
        const { after } = await healed(transitions.begin(attempt));
        const done = stands(id, after) ? run(attempt, app).catch(giveUp(id)) : Promise.resolve(false);
        void done.then(forget);
        return { done };
      } catch (reason) {
        forget();
        throw reason;
      }
    },

    async cancel(person) {
      await healed(transitions.cancel(person));
    },

    async showWindow(person) {
      const { attempt } = (await healed(transitions.unchanged)).after;
      if (attempt?.person === person && attempt.windowId !== null)
        await effects.focusWindow(attempt.windowId);
    },

    async unlink(person) {
      await healed(transitions.unlink(person));
    },

    async leaveTo(present, seen) {
      const { sharedComputer } = await effects.setup();
      const leave = leaveTo(present, sharedComputer);
      if (leave(seen) !== seen) await healed(leave);
    },

    async forgetRemainingGrants() {
      await store.update((state) => ({ ...state, remainingGrants: {} }));
    },

    async keepForSession() {
      await store.update(keepForSession);
    },
  };

  /** Whatever else goes wrong, storage full for one: the person gets a sentence, not a spinner. */
  function giveUp(attemptId: string): (reason: unknown) => Promise<boolean> {
    return async (reason) => {
      console.error(
        'Linking ended unexpectedly:',
        reason instanceof Error ? reason.message : 'unknown reason',
      );
      await store.update(transitions.fail(attemptId, 'unexpected')).catch(() => undefined);
      return false;
    };
  }
}

function stands(attemptId: string, state: LinkState): boolean {
  return state.attempt?.id === attemptId;
}
