import type { Texts } from '../locales/texts.ts';
import type { LinkView } from '../utils/link/link-view.ts';
import { ActionButton } from './action-button.tsx';

/** What {@link Linking} shows and does. */
export interface LinkingProps {
  readonly view: Extract<LinkView, { status: 'linking' }>;
  readonly texts: Texts['linking'];
  readonly onShowWindow: () => void;
  readonly onCancel: () => void;
}

/** An attempt is under way: the person is in VK ID's window, or VK is being asked who signed in there. */
export function Linking({ view, texts, onShowWindow, onCancel }: LinkingProps) {
  const authorizing = view.stage === 'authorizing';
  const { heading, text } = texts[view.stage];
  return (
    <>
      <h3 class="in-progress">
        <span class="spinner" aria-hidden="true" />
        {heading}
      </h3>
      <p>{text}</p>
      <div class="actions">
        {authorizing && (
          <ActionButton kind="primary" act={onShowWindow} first>
            {texts.authorizing.showWindow}
          </ActionButton>
        )}
        <ActionButton kind="secondary" act={onCancel} first={!authorizing}>
          {texts.cancel}
        </ActionButton>
      </div>
    </>
  );
}
