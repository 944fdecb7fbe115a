import type { AnswerEffects } from './answer-request.ts';

/**
 * Opens the chats for a press on the keyboard or in the menu, where nothing shows the state: the messenger if the
 * person in the diary has linked an account, else the tab in which they can.
 */
export async function openChats({
  linking,
  personOf,
  openMessenger,
  openDiary,
}: Pick<AnswerEffects, 'linking' | 'personOf' | 'openMessenger' | 'openDiary'>): Promise<void> {
  const found = await personOf({ kind: 'extension-page' });
  const person = found.kind === 'person' ? found.person.key : null;
  const isLinked = person !== null && (await linking.state()).links[person] !== undefined;
  await (isLinked ? openMessenger(person) : openDiary());
}
