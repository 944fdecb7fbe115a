import { inTurn } from '../queue/in-turn.ts';
import type { SignInWay } from '../sign-in/sign-in-way.ts';
import { authorizationUrl, type VkIdApp } from '../vk-id/authorization-request.ts';
import { createRequestSecrets, type RequestSecrets } from '../vk-id/pkce.ts';
import { exchangeAndIdentify } from './exchange-and-identify.ts';
import { failureOfOutcome, failureOfReason, WINDOW_FAILURES } from './failure-of-attempt.ts';
import type { LinkFailure } from './link-failure.ts';
import { isShownInTab, type LinkAttempt } from './link-state.ts';
import * as transitions from './link-transitions.ts';
import type { Linking, LinkingEffects } from './linking-effects.ts';
import { type LeavePage, linkingInTab } from './linking-in-tab.ts';
import { forgetLasting, keepForSession, leaveTo } from './presence-transitions.ts';
import { mayHaveConsented, readRedirect } from './read-redirect.ts';

export type { Linking, LinkingEffects, LinkingSetup } from './linking-effects.ts';

/**
 * Linking as this extension means it: identify, withdraw, forget. The account's id and name are all that is kept;
 * the permission is given back at once. Nothing here writes a token or a code anywhere; a verifier only where a tab needs it
 * (sign-in-tab.ts), in memory and until the attempt is over. The code does stand in that tab's address, which the browser
 * notes by itself: without the verifier nobody can exchange it.
 */
export function createLinking(effects: LinkingEffects): Linking {
  const { store, tab } = effects;
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
    if (attempt && !transitions.stands(attempt.id, change.after)) {
      if (attempt.windowId !== null) await effects.closeWindow(attempt.windowId);
      await tab?.leave(attempt.id, attempt.tabId);
    }
    return change;
  }

  /** Runs one attempt to its end. Every step checks by its transition that the attempt still stands. */
  async function run(attempt: LinkAttempt, vkIdApp: VkIdApp, signIn: SignInWay): Promise<boolean> {
    const { id: attemptId } = attempt;
    const secrets = createRequestSecrets();
    const outcome = await signIn({
      authorizationUrl: await urlOf(attempt, vkIdApp, secrets),
      // A window that nobody remembers can still be closed by hand.
      onWindow: (windowId) => void showInWindow(attemptId, windowId).catch(() => undefined),
      isWanted: async () => transitions.stands(attemptId, (await healed(transitions.unchanged)).after),
    });
    if (outcome.kind !== 'redirected') {
      await store.update(transitions.fail(attemptId, failureOfOutcome(outcome, effects.isOnline())));
      return false;
    }
    return takeRedirect(attempt, vkIdApp, secrets, outcome.url);
  }

  /** On a shared computer VK ID asks who signs in, whoever did before. */
  async function urlOf({ kept }: LinkAttempt, app: VkIdApp, secrets: RequestSecrets): Promise<string> {
    return (await authorizationUrl(app, secrets, { signInAnew: kept === 'session' })).href;
  }

  /** VK ID answered: what its redirect brings is checked, and turned into a link if the attempt still stands; false if not. */
  async function takeRedirect(
    { id: attemptId, person, kept }: LinkAttempt,
    app: VkIdApp,
    secrets: RequestSecrets,
    url: string,
    leavePage: LeavePage = async () => undefined,
  ): Promise<boolean> {
    try {
      const redirected = readRedirect(url, app, secrets);
      const isConsent = mayHaveConsented(redirected);
      const consent = isConsent ? transitions.identify(attemptId, person, kept) : transitions.unchanged;
      const { before } = await store.update((state) =>
        redirected.kind === 'code'
          ? consent(state)
          : transitions.fail(attemptId, redirected.failure)(consent(state)),
      );
      // Whoever called it off has left its page too.
      if (!transitions.stands(attemptId, before)) return false;
      await leavePage();
      if (redirected.kind === 'failure') return true;
      const { code } = redirected;
      await withVkId(() => exchangeAndIdentify(effects, { attemptId, person, app, secrets, code }));
    } catch (reason) {
      await store.update(transitions.fail(attemptId, failureOfReason(reason)));
    }
    return true;
  }

  /** A window that appears after its attempt was called off is closed at once. */
  async function showInWindow(attemptId: string, windowId: number): Promise<void> {
    const { after } = await store.update(transitions.showInWindow(attemptId, windowId));
    if (!transitions.stands(attemptId, after)) await effects.closeWindow(windowId);
  }

  const inTab = tab && linkingInTab(tab, { effects, workedAt, healed, urlOf, takeRedirect, giveUp });
  const followTab = async (): Promise<boolean> => (await inTab?.followTab()) ?? false;

  return {
    async state() {
      const { after } = await healed(transitions.unchanged);
      // Whoever looks while VK ID is shown in a tab may be the first to see that it is over.
      if (after.attempt && isShownInTab(after.attempt)) void followTab().catch(() => undefined);
      return after;
    },

    followTab,

    async start({ key, basis }, diaryTab) {
      const [{ app, sharedComputer }, isAllowed] = await Promise.all([
        effects.setup(),
        effects.isVkIdAllowed(),
      ]);
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
      // Not first at VK ID: whoever signed in there for nothing would have given a permission too, and it would remain.
      if (app === null || !isAllowed) {
        await healed(transitions.refuse(key, app === null ? 'no-app-id' : 'vk-id-not-allowed'));
        return { done: Promise.resolve(false) };
      }
      const forget = (): boolean => workedAt.delete(id);
      // Before it is stored: whoever looks in between must not take it for a dead one.
      workedAt.add(id);
      try {
        const { before, after } = await healed(transitions.begin(attempt));
        const done = transitions.stands(id, after)
          ? begin(attempt, app, before.failures[key], diaryTab ?? null).catch(giveUp(id))
          : Promise.resolve(false);
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
      if (attempt?.person !== person) return;
      if (attempt.windowId !== null) await effects.focusWindow(attempt.windowId);
      if (tab !== null && isShownInTab(attempt)) {
        await tab.show(attempt.tabId, await tab.recall(attempt.id));
      }
    },

    async unlink(person) {
      await healed(transitions.unlink(person));
    },

    async leaveTo(present, seen) {
      const { sharedComputer } = await effects.setup();
      const leave = leaveTo(present, sharedComputer);
      if (leave(seen) !== seen) await healed(leave);
    },

    async lookAtAccess() {
      if (await effects.isVkIdAllowed()) await healed(transitions.clearNotAllowed);
    },

    async forgetRemainingGrant(person) {
      await store.update(transitions.forgetRemainingGrant(person));
    },

    async keepForSession() {
      await store.update(keepForSession);
    },
  };

  /** Chooses the way: the window, unless there is none or it just failed where a tab may not. */
  async function begin(
    attempt: LinkAttempt,
    vkIdApp: VkIdApp,
    lastFailure: LinkFailure | undefined,
    diaryTab: number | null,
  ): Promise<boolean> {
    const { signIn } = effects;
    const isWindowTrusted = lastFailure === undefined || !WINDOW_FAILURES.has(lastFailure);
    if (signIn !== null && (isWindowTrusted || inTab === null)) return run(attempt, vkIdApp, signIn);
    if (inTab === null) throw new Error('there is no way to sign in');
    await inTab.openTab(attempt, vkIdApp, diaryTab);
    return false;
  }

  /** Whatever else goes wrong, storage full for one: the person gets a sentence, not a spinner. */
  function giveUp(attemptId: string): (reason: unknown) => Promise<boolean> {
    return async (reason) => {
      console.error(
        'Linking ended unexpectedly:',
        reason instanceof Error ? reason.message : 'unknown reason',
      );
      await tab?.leave(attemptId).catch(() => undefined);
      await store.update(transitions.fail(attemptId, 'unexpected')).catch(() => undefined);
      return false;
    };
  }
}
