import type { LinkView } from '../../../utils/link/link-view.ts';
import type { LinkClient, LinkRequest } from '../../../utils/messages/contract.ts';

/** A question that waits for its answer. */
interface OpenQuestion {
  readonly request: LinkRequest;
  answer(view: LinkView): void;
  refuse(): void;
}

/** Stands in for the way to the worker: every question waits until the test answers it, in the order it likes. */
export class ScriptedClient implements LinkClient {
  readonly questions: OpenQuestion[] = [];
  /** Whether the extension is gone from the page. */
  cutOff = false;
  readonly #listeners = new Set<() => void>();

  ask(request: LinkRequest): Promise<LinkView> {
    const { promise, resolve, reject } = Promise.withResolvers<LinkView>();
    this.questions.push({
      request,
      answer: resolve,
      refuse: () => reject(new Error('Extension context invalidated.')),
    });
    return promise;
  }

  isCutOff(): boolean {
    return this.cutOff;
  }

  onChanged(callback: () => void): () => void {
    this.#listeners.add(callback);
    return () => this.#listeners.delete(callback);
  }

  /** Sends the worker's notice that what is shown may be out of date. */
  notify(): void {
    for (const callback of this.#listeners) callback();
  }

  get listeners(): number {
    return this.#listeners.size;
  }

  get requests(): readonly LinkRequest[] {
    return this.questions.map(({ request }) => request);
  }

  /** The question asked last. */
  get newest(): OpenQuestion {
    const question = this.questions.at(-1);
    if (question === undefined) throw new Error('nothing was asked');
    return question;
  }
}
