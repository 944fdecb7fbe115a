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

/** Every stage of an attempt, in order. */
const STAGES = ['opening', 'authorizing', 'identifying'] as const;

/**
 * An attempt is under way: the person is in VK ID's window, or VK is being asked who signed in there. The stages follow
 * one another by themselves, so nothing that a person may be about to press moves: the longest text keeps its room, and
 * the window's button comes and goes behind «Отменить».
 */
export function Linking({ view, texts, onShowWindow, onCancel }: LinkingProps) {
  const authorizing = view.stage === 'authorizing';
  return (
    <>
      <h3 class="in-progress">
        <span class="spinner" aria-hidden="true" />
        {texts[view.stage].heading}
      </h3>
      <div class="stages">
        {STAGES.map((stage) => (
          <p key={stage} class="stage" aria-hidden={stage !== view.stage || undefined}>
            {texts[stage].text}
          </p>
        ))}
      </div>
      <div class="actions">
        <ActionButton kind="secondary" act={onCancel} first={!authorizing}>
          {texts.cancel}
        </ActionButton>
        {authorizing && (
          <ActionButton kind="primary" act={onShowWindow} first>
            {texts.authorizing.showWindow}
          </ActionButton>
        )}
      </div>
    </>
  );
}
