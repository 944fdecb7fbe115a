import type { AsyncCommand } from 'fast-check';
import type { Scene } from './actions.ts';
import type * as model from './model.ts';
import { checkWorld, type Knowledge } from './steps.ts';

/** Something that happens at once, and that the worker takes no part in. */
export class Happening implements AsyncCommand<Knowledge, Scene> {
  readonly #name: string;
  readonly #act: (scene: Scene) => model.Event;

  constructor(name: string, act: (scene: Scene) => model.Event) {
    this.#name = name;
    this.#act = act;
  }

  check(): boolean {
    return true;
  }

  async run(knowledge: Knowledge, scene: Scene): Promise<void> {
    knowledge.story.push(this.#name);
    const { world } = scene;
    const unseen = world.isRedirectUnseen() ? [...world.vk.permitted] : [];
    const event = this.#act(scene);
    // The redirect went with its tab before any worker saw it: nobody knows of the consent.
    if (!world.isRedirectUnseen()) for (const account of unseen) knowledge.unheard.add(account);
    knowledge.move((truth) => [event(truth)]);
    checkWorld(scene);
  }

  toString(): string {
    return this.#name;
  }
}
