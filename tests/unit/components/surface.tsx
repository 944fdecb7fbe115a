import { type BoundFunctions, type queries, waitFor, within } from '@testing-library/dom';
import { render } from 'preact';
import { Chats, type ChatsProps } from '../../../components/chats.tsx';
import { ChoiceOfPerson } from '../../../components/choice-of-person.tsx';
import { ru } from '../../../locales/ru.ts';
import type { LinkView } from '../../../utils/link/link-view.ts';
import { ScriptedClient } from './scripted-client.ts';

/** A panel or popup on a page, with a worker that answers when told. */
export interface Surface {
  readonly client: ScriptedClient;
  readonly container: HTMLElement;
  /** Testing Library's queries over what the surface draws. */
  readonly see: BoundFunctions<typeof queries>;
  /** Answers the newest question and waits for its screen. */
  show(view: LinkView): Promise<void>;
  close(): void;
}

/**
 * Draws the components on the test's page, in Russian and as the panel unless told otherwise.
 *
 * @param place where in the page: in a shadow tree they are among others' content, as in the diary
 */
export function openSurface(
  changes: Partial<Omit<ChatsProps, 'client'>> = {},
  place: ParentNode = document.body,
): Surface {
  const client = new ScriptedClient();
  const container = document.createElement('div');
  place.append(container);
  const props = {
    texts: ru,
    surface: 'panel',
    scheme: 'light',
    choice: ChoiceOfPerson,
    onReload() {},
    ...changes,
  } as const;
  render(<Chats {...props} client={client} />, container);
  return {
    client,
    container,
    see: within(container),
    async show(view) {
      const before = container.innerHTML;
      client.newest.answer(view);
      await waitFor(() => {
        if (container.innerHTML === before) throw new Error('the screen did not change');
      });
    },
    close() {
      render(null, container);
      container.remove();
    },
  };
}
