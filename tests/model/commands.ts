import * as fc from 'fast-check';
import { anna, boris } from '../unit/link/linking-world.ts';
import { type Action, load, look, press, type Scene, timePasses, vkAnswers } from './actions.ts';
import { answer } from './answers-at-vk-id.ts';
import { Happening } from './happening.ts';
import * as model from './model.ts';
import { type Knowledge, Step } from './steps.ts';

/** Everything that a person, VK ID's window, VK and the clock can do, and how often, where it can be done. */
const ACTIONS: readonly (readonly [number, Action])[] = [
  [3, look(0)],
  [3, look(1)],
  [6, press(0, 'link')],
  [2, press(1, 'link')],
  [1, press(0, 'cancel')],
  [1, press(1, 'cancel')],
  [1, press(0, 'show')],
  [1, press(0, 'messenger')],
  [1, press(1, 'messenger')],
  [2, press(0, 'unlink')],
  [1, press(1, 'unlink')],
  [12, load('well')],
  [1, load('page-not-loaded')],
  [1, load('not-shown')],
  [12, answer('consent')],
  [1, answer('deny')],
  [1, answer('close')],
  [1, answer('other-state')],
  [1, answer('nonsense')],
  [12, vkAnswers('well')],
  [2, vkAnswers({ failure: 'no-network', isDone: false })],
  [2, vkAnswers({ failure: 'vk-not-answering', isDone: true })],
  [1, vkAnswers({ failure: 'vk-answer-invalid', isDone: true })],
  [1, vkAnswers({ failure: 'vk-refused', isDone: false })],
  [4, timePasses],
];

/** The action that a number stands for, of those that are possible now; likelier ones have more numbers. */
function choose(scene: Scene, number: number): Action {
  const possible = ACTIONS.filter(([, action]) => action.isPossible(scene));
  const numbered = possible.flatMap(([weight, action]) => Array<Action>(weight).fill(action));
  return numbered[number % numbered.length] ?? look(0);
}

const HAPPENINGS = fc.oneof(
  fc
    .constantFrom([anna, 'Anna is signed in'], [boris, 'Boris is signed in'], [null, 'nobody is signed in'])
    .map(
      ([person, name]) =>
        new Happening(name, ({ world }) => {
          world.person = person;
          return model.nothing;
        }),
    ),
  fc.constant(
    new Happening('the worker is killed', ({ world }) => {
      world.kill();
      return model.died;
    }),
  ),
  fc.constant(
    new Happening('the browser restarts', ({ world, surfaces }) => {
      world.restart();
      for (const surface of surfaces) surface.view = null;
      return model.restarted;
    }),
  ),
  fc.integer({ min: 1, max: 3 }).map(
    (times) =>
      new Happening(`the disk is full for ${times} writes`, ({ world }) => {
        // What a tab leaves of half-written ends is more than the small model tells apart.
        world.storageFaults = world.way === 'window' ? times : 0;
        return model.nothing;
      }),
  ),
);

const number = fc.nat(9_999);
const order = fc.oneof(fc.constant(0), number);

function steps(actions: 1 | 2, killAfter: fc.Arbitrary<number | undefined>): fc.Arbitrary<Step> {
  return fc
    .tuple(fc.array(number, { minLength: actions, maxLength: actions }), order, killAfter)
    .map(([numbers, order, killAfter]) => {
      const chosen = numbers.map((number) => (scene: Scene) => choose(scene, number));
      return new Step(chosen, { order, killAfter });
    });
}

const alive = fc.constant(undefined);
const dying = fc.nat(30);

/** Random sequences of {link, answer, cancel, deny, unlink, kill, restart, switch person, second window, fault}. */
export const sequences: fc.Arbitrary<Iterable<fc.AsyncCommand<Knowledge, Scene>>> = fc.commands(
  [
    ...Array.from({ length: 14 }, () => steps(1, alive)),
    ...Array.from({ length: 2 }, () => steps(2, alive)),
    steps(1, dying),
    steps(2, dying),
    HAPPENINGS,
  ],
  { maxCommands: 25, size: 'max' },
);
