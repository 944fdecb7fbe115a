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
  const person = await personOf({ kind: 'extension-page' });
  const isLinked = typeof person !== 'string' && (await linking.state()).links[person.key] !== undefined;
  await (isLinked ? openMessenger() : openDiary());
}
