import { expect } from 'vitest';
import type { DiaryPage } from '../../driver/diary-page.ts';
import { eventually } from '../../driver/eventually.ts';
import { ALEXANDRA_IN_VK } from '../../stand/people.ts';
import { linked } from '../../unit/components/views.ts';
import { DIARY_LIKE } from './diary-like.ts';
import type { PageScene } from './page-scene.ts';
import type { WorkerScript } from './worker-script.ts';

/** The account that a hostile page must not learn of. */
export const LINKED = { view: linked({ account: ALEXANDRA_IN_VK }) };

/** What a script of ours asks without a person's press. */
const QUIET: readonly string[] = ['prepare-panel', 'prepare-companion', 'get-link'];

/** Does something with a page that has the panel open, which waits for a press. */
export function inOpenedPage(
  scene: PageScene,
  task: (diary: DiaryPage) => Promise<void>,
  script: Partial<WorkerScript> = {},
): Promise<void> {
  const attack = async (diary: DiaryPage) => {
    if (script.view === undefined) await diary.chats.waitForUnlinked();
    else await diary.chats.waitForLinked(ALEXANDRA_IN_VK);
    await task(diary);
  };
  return scene.inPlain(DIARY_LIKE, attack, { path: '/schedule#chats', script });
}

/** What a page asked that only a person's press may begin. */
export async function begunBy(scene: PageScene, diary: DiaryPage): Promise<readonly string[]> {
  return (await scene.asked(diary)).filter((type) => !QUIET.includes(type));
}

/** Nothing was begun, and once the page is loaded anew, one press asks for one linking. */
export async function expectNothingBegun(scene: PageScene, diary: DiaryPage): Promise<void> {
  // The worker notes in turn: whatever the page asked before is noted by now.
  await diary.page.reload();
  await diary.chats.waitForUnlinked();
  expect(await begunBy(scene, diary)).toEqual([]);
  await expectOneLinking(scene, diary);
}

/** Presses the offer to link, and nothing else was begun. */
export async function expectOneLinking(scene: PageScene, diary: DiaryPage): Promise<void> {
  await diary.chats.link();
  await eventually(
    'the press at the worker',
    async () => (await begunBy(scene, diary)).length > 0 || undefined,
  );
  expect(await begunBy(scene, diary)).toEqual(['start-linking']);
}
