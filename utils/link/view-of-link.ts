import type { LinkAttempt, LinkPerson, LinkState } from './link-state.ts';
import type { LinkView } from './link-view.ts';

/** What one person's surfaces show of the link state; `hasApp` is false in a build without an app id. */
export function viewOfLink(state: LinkState, person: LinkPerson, hasApp: boolean): LinkView {
  const shown = { person: person.key, basis: person.basis };
  const attempt = state.attempt?.person === person.key ? state.attempt : null;
  const link = state.links[person.key];
  if (link) {
    const { firstName, lastName } = link.account;
    const grant = attempt?.stage === 'withdrawing' ? 'withdrawing' : link.grant;
    return { status: 'linked', ...shown, account: { firstName, lastName }, grant };
  }
  if (attempt) {
    return { status: 'linking', ...shown, stage: stageOf(attempt) };
  }
  const failure = hasApp ? (state.failures[person.key] ?? null) : 'no-app-id';
  return {
    status: 'unlinked',
    ...shown,
    failure,
    grant: state.remainingGrants[person.key] ? 'remains' : 'none',
  };
}

function stageOf({ stage, windowId }: LinkAttempt): 'opening' | 'authorizing' | 'identifying' {
  if (stage !== 'authorizing') return 'identifying';
  return windowId === null ? 'opening' : 'authorizing';
}
