import type { LinkFailure } from '../../../utils/link/link-failure.ts';
import type { LinkStage, LinkView, PersonBasis, PersonKey } from '../../../utils/link/link-view.ts';

/** A person's key. The components only hand it back, so any string does; the brand exists in types alone. */
export function personKey(text: string): PersonKey {
  return text as PersonKey;
}

/** The person that the views below are about. */
export const PERSON = personKey('person-1');

/** Nobody has linked yet, or the last attempt ended with `failure`. */
export function unlinked(
  failure: LinkFailure | null = null,
  basis: PersonBasis = 'person',
  grant: 'none' | 'remains' = 'none',
): Extract<LinkView, { status: 'unlinked' }> {
  return { status: 'unlinked', person: PERSON, basis, failure, grant, sharedComputer: false };
}

/** An attempt under way. */
export function linking(stage: LinkStage): LinkView {
  return { status: 'linking', person: PERSON, basis: 'person', stage };
}

/** Linked to «Маша Иванова», unless `changes` say otherwise. */
export function linked(changes: Partial<Extract<LinkView, { status: 'linked' }>> = {}): LinkView {
  return {
    status: 'linked',
    person: PERSON,
    basis: 'person',
    account: { firstName: 'Маша', lastName: 'Иванова' },
    grant: 'withdrawn',
    sharedComputer: false,
    kept: 'profile',
    messengerUsesVk: true,
    ...changes,
  };
}
