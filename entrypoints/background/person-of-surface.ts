import type { DiaryPerson } from '../../utils/diary/person.ts';
import type { LinkPerson } from '../../utils/link/link-state.ts';
import type { LinkStore } from '../../utils/link/link-store.ts';
import { createPersonKey } from '../../utils/link/person-key.ts';
import type { Surface } from '../../utils/messages/surface.ts';
import { diaryTabs, personInTab } from './diary-tabs.ts';

/** Whose view a surface shows. */
export type SurfacePerson = LinkPerson | 'signed-out' | 'nobody';

/**
 * Finds the person of a surface: for the panel whoever is signed in to its page; for the popup the one in the diary
 * page used last, else the one whom a diary page showed last.
 *
 * @throws Error if the panel's own page does not answer
 */
export async function personOfSurface(surface: Surface, store: LinkStore): Promise<SurfacePerson> {
  // Read beside the question to the page: neither needs the other.
  const salt = store.salt();
  salt.catch(() => undefined);
  const tabId = surface.kind === 'diary' ? surface.tabId : (await diaryTabs())[0];
  const person = tabId === undefined ? null : await personInTab(tabId);
  if (person === null) {
    if (surface.kind === 'diary') throw new Error('The diary page did not say who is signed in');
    return (await store.lastPerson()) ?? 'nobody';
  }
  if (person.kind === 'signed-out') {
    // Whoever uses this computer next must not find the last person's link in the popup.
    await store.rememberPerson(null);
    return 'signed-out';
  }
  const linkPerson = await linkPersonOf(person, await salt);
  // The browser has the message to write it before it has the answer: nobody need wait for that it was written.
  store.rememberPerson(linkPerson).catch(() => undefined);
  return linkPerson;
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
