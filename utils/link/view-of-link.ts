import type { LinkAttempt, LinkPerson, LinkState } from './link-state.ts';
import type { LinkStage, LinkView, PersonKey } from './link-view.ts';

/** What a view says besides the link's state. */
export interface ViewSetup {
  /** False where neither the build nor the school has an app id. */
  readonly hasApp: boolean;
  readonly sharedComputer: boolean;
  /** Whether the messenger that opens signs in with the browser's VK session. */
  readonly messengerUsesVk: boolean;
}

/** What one person's surfaces show of the link state. */
export function viewOfLink(state: LinkState, person: LinkPerson, setup: ViewSetup): LinkView {
  const { hasApp, sharedComputer, messengerUsesVk } = setup;
  const shown = { person: person.key, basis: person.basis };
  const attempt = state.attempt?.person === person.key ? state.attempt : null;
  const link = state.links[person.key];
  if (link) {
    const { firstName, lastName } = link.account;
    const grant = attempt?.stage === 'withdrawing' ? 'withdrawing' : link.grant;
    return {
      status: 'linked',
      ...shown,
      account: { firstName, lastName },
      grant,
      sharedComputer,
      kept: link.kept,
      messengerUsesVk,
    };
  }
  if (attempt) {
    return { status: 'linking', ...shown, stage: stageOf(attempt) };
  }
  const failure = hasApp ? (state.failures[person.key] ?? null) : 'no-app-id';
  const grant = state.remainingGrants[person.key] ? 'remains' : 'none';
  return { status: 'unlinked', ...shown, failure, grant, sharedComputer };
}

function stageOf({ stage, windowId, tabId }: LinkAttempt): LinkStage {
  if (stage !== 'authorizing') return 'identifying';
  if (tabId !== undefined) return 'authorizing-in-tab';
  return windowId === null ? 'opening' : 'authorizing';
}

/** What the popup shows while no diary page says who is there: everybody who is linked in this browser, by name. */
export function viewOfChoice(state: LinkState, last: PersonKey | null): LinkView {
  const people = Object.entries(state.links).map(([key, { account, basis }]) => ({
    // The keys of links are people's keys: `Object.entries` only forgets it.
    person: key as PersonKey,
    basis,
    account: { firstName: account.firstName, lastName: account.lastName },
  }));
  if (people.length === 0) return { status: 'nobody' };
  // The one who was there last stands first.
  return {
    status: 'choice',
    people: people.toSorted((one, other) => Number(other.person === last) - Number(one.person === last)),
  };
}
