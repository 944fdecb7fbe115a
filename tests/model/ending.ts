import { expect } from 'vitest';
import type { LinkPerson } from '../../utils/link/link-state.ts';
import { SIGN_IN_TAB_ITEM } from '../../utils/sign-in/sign-in-tab.ts';
import { anna, boris } from '../unit/link/linking-world.ts';
import { type Action, load, look, press, type Scene, timePasses, vkAnswers } from './actions.ts';
import { answer } from './answers-at-vk-id.ts';
import { checkWorld, type Knowledge, Step } from './steps.ts';

/** What the outside does when it does its best. */
const OUTSIDE: readonly Action[] = [load('well'), answer('close'), vkAnswers('well'), timePasses];

/** However it went: nobody is left with a spinner, what is shown is true, VK's list is told of, and linking works. */
export async function checkEnding(knowledge: Knowledge, scene: Scene): Promise<void> {
  const { world } = scene;
  const isOver = async (action: Action): Promise<void> => {
    await new Step([() => action], { order: 0 }).run(knowledge, scene);
  };
  world.storageFaults = 0;
  // A waiting panel asks every few seconds, and so finds what became of a tab whose worker died.
  await isOver(look(0));
  for (;;) {
    const next = OUTSIDE.find((action) => action.isPossible(scene));
    if (next === undefined) break;
    await isOver(next);
  }

  const told: string[] = [];
  const checkNothingLeft = (): void => {
    expect(world.browser.signIn, 'no window is left').toBeNull();
    expect([...world.browser.signInTabs.values()], 'no tab is left').toEqual([]);
    expect(world.session.items.has(SIGN_IN_TAB_ITEM), 'no verifier is left').toBe(false);
  };
  for (const person of [anna, boris]) {
    world.person = person;
    await isOver(look(0));
    const { view } = scene.surfaces[0];
    expect(view?.status, 'nobody waits for ever').toMatch(/^(un)?linked$/);
    if (
      (view?.status === 'linked' && view.grant === 'remains') ||
      (view?.status === 'unlinked' && view.grant === 'remains')
    )
      told.push(person.key);
  }
  checkNothingLeft();
  const untold = [...world.vk.permitted].filter((id) => !knowledge.unheard.has(id));
  if (told.length === 0) expect(untold, 'nobody is told that VK lists the app').toEqual([]);
  await linkAgain(knowledge, scene, boris);
  checkNothingLeft();
}

/** The next action works. */
async function linkAgain(knowledge: Knowledge, scene: Scene, person: LinkPerson): Promise<void> {
  const run = async (...actions: Action[]): Promise<void> => {
    for (const action of actions) {
      expect(action.isPossible(scene), action.name).toBe(true);
      await new Step([() => action], { order: 0 }).run(knowledge, scene);
    }
  };
  const { world, surfaces } = scene;
  world.person = person;
  await run(look(1));
  if (surfaces[1].view?.status === 'linked') await run(press(1, 'unlink'));
  await run(press(1, 'link'), ...(world.way === 'window' ? [load('well')] : []), answer('consent'));
  await run(vkAnswers('well'), vkAnswers('well'), vkAnswers('well'), look(1));
  expect(surfaces[1].view).toMatchObject({ status: 'linked', person: person.key, grant: 'withdrawn' });
  await run(press(1, 'messenger'));
  expect(world.browser.messengers).toContain(world.browser.focused);
  checkWorld(scene);
}
