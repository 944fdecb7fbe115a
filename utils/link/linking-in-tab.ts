import type { SignInTab, TabSight } from '../sign-in/sign-in-tab.ts';
import type { VkIdApp } from '../vk-id/authorization-request.ts';
import { createRequestSecrets, type RequestSecrets } from '../vk-id/pkce.ts';
import { failureOfOutcome } from './failure-of-attempt.ts';
import { isShownInTab, type LinkAttempt, type LinkState } from './link-state.ts';
import * as transitions from './link-transitions.ts';
import type { Linking, LinkingEffects } from './linking-effects.ts';

/** What an attempt in a tab shares with one in a window. */
export interface AttemptsOfWorker {
  readonly effects: Pick<LinkingEffects, 'store' | 'setup' | 'isOnline'>;
  /** Ids of the attempts that this life of the worker works at. */
  readonly workedAt: Set<string>;
  healed(transition: transitions.LinkTransition): Promise<{ readonly after: LinkState }>;
  urlOf(attempt: LinkAttempt, app: VkIdApp, secrets: RequestSecrets): Promise<string>;
  /** See {@link LeavePage}. */
  takeRedirect(
    attempt: LinkAttempt,
    app: VkIdApp,
    secrets: RequestSecrets,
    url: string,
    leavePage: LeavePage,
  ): Promise<boolean>;
  giveUp(attemptId: string): (reason: unknown) => Promise<boolean>;
}

/**
 * Leaves the page that showed VK ID, with all that was kept for it. Done when what the redirect says is written down, and
 * before anything is asked of VK: a worker that dies earlier leaves the redirect to the next one.
 */
export type LeavePage = () => Promise<void>;

/** Linking where VK ID's page is shown in a tab, which outlives the worker. */
export interface LinkingInTab extends Pick<Linking, 'followTab'> {
  /** Opens VK ID's page in a tab. What comes of it is `followTab`'s to find out, in whatever life of the worker. */
  openTab(attempt: LinkAttempt, app: VkIdApp, returnTo: number | null): Promise<void>;
}

/** See {@link LinkingInTab}. */
export function linkingInTab(tab: SignInTab, attempts: AttemptsOfWorker): LinkingInTab {
  const { effects, workedAt, healed, urlOf, takeRedirect, giveUp } = attempts;
  const { store } = effects;
  /** Ids of the attempts whose tab is looked after: of two events for one redirect only the first counts. */
  const lookedAfter = new Set<string>();

  /** The page is gone from VK ID: what its redirect brings is taken, and the tab is closed. */
  async function follow(
    attempt: LinkAttempt & { readonly tabId: number },
    sight: Exclude<TabSight, { kind: 'open' }>,
  ): Promise<void> {
    const { id, tabId } = attempt;
    const signIn = await tab.recall(id);
    if (sight.kind === 'left') {
      // What the person went on to in the tab is theirs.
      const failure = failureOfOutcome({ kind: 'closed' }, effects.isOnline());
      await store.update(transitions.fail(id, failure));
      return tab.forget(id);
    }
    if (signIn === null) {
      await store.update(transitions.fail(id, 'interrupted'));
      return tab.leave(id, tabId);
    }
    await takeRedirect(attempt, signIn.app, signIn.secrets, sight.url, async () => {
      // A browser that cannot close a tab or show one is no reason to lose a consent. It is asked once more at the end.
      await tab.leave(id, tabId).catch(() => undefined);
      if (signIn.returnTo !== null) await tab.bringToFront(signIn.returnTo).catch(() => undefined);
    });
  }

  return {
    async openTab(attempt, app, returnTo) {
      const { id: attemptId } = attempt;
      const secrets = createRequestSecrets();
      const url = await urlOf(attempt, app, secrets);
      const tabId = await tab.open({ attemptId, app, authorizationUrl: url, secrets, returnTo });
      const { after } = await store.update(transitions.showInTab(attemptId, tabId));
      if (!transitions.stands(attemptId, after)) await tab.leave(attemptId, tabId);
    },

    async followTab() {
      const { attempt } = (await healed(transitions.unchanged)).after;
      await tab.leaveLeftover(attempt?.id ?? null);
      if (attempt === null || !isShownInTab(attempt)) return false;
      const { id } = attempt;
      // Without its secrets an attempt has nothing to take a redirect with, but is over by it all the same.
      const app = (await tab.recall(id))?.app ?? (await effects.setup()).app;
      if (app === null) {
        await store.update(transitions.fail(id, 'interrupted'));
        await tab.leave(id, attempt.tabId);
        return false;
      }
      const sight = await tab.look(attempt.tabId, app.redirectUri);
      if (sight.kind === 'open' || lookedAfter.has(id)) return true;
      lookedAfter.add(id);
      workedAt.add(id);
      try {
        await follow(attempt, sight);
      } catch (reason) {
        await giveUp(id)(reason);
      } finally {
        workedAt.delete(id);
        lookedAfter.delete(id);
        // What could not be written down leaves its page too.
        if (sight.kind === 'redirected') await tab.leave(id, attempt.tabId).catch(() => undefined);
      }
      return false;
    },
  };
}
