import type { DiaryPerson } from '../../utils/diary/person.ts';
import type { LinkPerson, LinkState } from '../../utils/link/link-state.ts';
import type { LinkStore } from '../../utils/link/link-store.ts';
import type { PersonKey } from '../../utils/link/link-view.ts';
import type { Linking } from '../../utils/link/linking.ts';
import { createPersonKey } from '../../utils/link/person-key.ts';
import type { Surface } from '../../utils/messages/surface.ts';

/** Whose view a surface shows; `unsure` where several could be meant, and `last` was there last. */
export type SurfacePerson =
  | { readonly kind: 'person'; readonly person: LinkPerson }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'unsure'; readonly last: LinkPerson | null };

/** What finding a person needs; the effects are injected. */
export interface PersonEffects {
  readonly store: LinkStore;
  readonly linking: Pick<Linking, 'state' | 'leaveTo'>;
  /** Ids of the tabs that show the diary, the one used last first. */
  readonly diaryTabs: () => Promise<readonly number[]>;
  /** The tab in front of the person, if it shows the diary. */
  readonly diaryTabInFront: () => Promise<number | null>;
  /** No window that shows another person's messenger is brought to the front for this one. */
  readonly forgetMessengerOfOthers: (person: PersonKey | null) => Promise<void>;
  /** Asks the page in a tab who is signed in; null if it cannot be asked. */
  readonly personInTab: (tabId: number) => Promise<DiaryPerson | null>;
}

/**
 * Finds the person of a surface: for the panel whoever is signed in to its page; for the popup whoever is signed in
 * to the diary page in front, else the one whom a diary page showed last, unless others are linked here as well.
 *
 * @throws Error if the panel's own page does not answer
 */
export async function personOfSurface(effects: PersonEffects, surface: Surface): Promise<SurfacePerson> {
  if (surface.kind === 'diary') {
    const present = await lookInto(effects, surface.tabId);
    if (present === null) throw new Error('The diary page did not say who is signed in');
    return present;
  }
  const inFront = await effects.diaryTabInFront();
  const front = inFront === null ? null : await lookInto(effects, inFront);
  return front ?? personOfLastPage(effects);
}

/** Looks who is signed in to the diary in any tab of it; null if none tells. */
export async function lookWhoIsThere(effects: PersonEffects): Promise<SurfacePerson | null> {
  const [tabId] = await effects.diaryTabs();
  return tabId === undefined ? null : lookInto(effects, tabId);
}

/**
 * Looks who is there after the page in a tab came to the sign-in page or left it. Whoever signs out may close the tab
 * before it has said so: where it came to the sign-in page and is gone, and no other page tells of anybody, nobody is
 * signed in any more. A page that is merely closed has said nothing of the kind, and forgets nobody; one that is still
 * there is slow or asleep, and says it when it is asked again.
 */
export async function lookAtSession(effects: PersonEffects, tabId: number, isSignIn: boolean): Promise<void> {
  // Whatever begins while the pages are asked is not judged by what they say.
  const seen = await effects.linking.state();
  if ((await lookInto(effects, tabId)) !== null) return;
  const open = await effects.diaryTabs();
  const found = await Promise.all(open.map((openTab) => lookInto(effects, openTab)));
  if (isSignIn && !open.includes(tabId) && found.every((answer) => answer === null)) {
    await signOut(effects, seen);
  }
}

async function personOfLastPage(effects: PersonEffects): Promise<SurfacePerson> {
  const behind = await lookWhoIsThere(effects);
  if (behind?.kind === 'signed-out') return behind;
  const last = behind?.kind === 'person' ? behind.person : await effects.store.lastPerson();
  if (last === 'signed-out') return { kind: 'signed-out' };
  const { links } = await effects.linking.state();
  const others = Object.keys(links).filter((person) => person !== last?.key);
  // Nobody is in front: whose chats are meant is clear only where nobody else has any.
  return last === null || others.length > 0 ? { kind: 'unsure', last } : { kind: 'person', person: last };
}

/** Asks a page who is there, and makes link state agree: nobody else's attempt goes on. */
async function lookInto(effects: PersonEffects, tabId: number): Promise<SurfacePerson | null> {
  const { store, linking } = effects;
  // Read beside the question to the page: none needs the other.
  const [salt, seen] = [store.salt(), linking.state()];
  for (const reading of [salt, seen]) reading.catch(() => undefined);
  const found = await effects.personInTab(tabId);
  if (found === null) return null;
  if (found.kind === 'signed-out') {
    await signOut(effects, await seen);
    return { kind: 'signed-out' };
  }
  const person = await linkPersonOf(found, await salt);
  // The browser has the message to write it before it has the answer: nobody need wait for that it was written.
  for (const writing of [store.rememberPerson(person), effects.forgetMessengerOfOthers(person.key)]) {
    writing.catch(() => undefined);
  }
  await linking.leaveTo(person, await seen);
  return { kind: 'person', person };
}

/** Whoever uses this computer next must not find the last person's link in the popup. */
async function signOut(
  { store, linking, forgetMessengerOfOthers }: PersonEffects,
  seen: LinkState,
): Promise<void> {
  await Promise.all([store.rememberPerson(null), forgetMessengerOfOthers(null)]);
  await linking.leaveTo(null, seen);
}

async function linkPersonOf(
  person: Exclude<DiaryPerson, { kind: 'signed-out' }>,
  salt: string,
): Promise<LinkPerson> {
  switch (person.kind) {
    case 'person':
      return { basis: 'person', key: await createPersonKey(salt, 'person', person.userId) };
    case 'family':
      return { basis: 'family', key: await createPersonKey(salt, 'family', JSON.stringify(person.childIds)) };
    case 'unknown':
      return { basis: 'browser', key: await createPersonKey(salt, 'browser', '') };
  }
}
