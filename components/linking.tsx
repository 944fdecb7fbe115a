import type { Language } from '../locales/languages.ts';
import type { Texts } from '../locales/texts.ts';
import type { LinkView } from '../utils/link/link-view.ts';
import { STAGE_LIMITS_S } from '../utils/link/stage-limits.ts';
import { ActionButton } from './action-button.tsx';
import { Countdown } from './countdown.tsx';

/** What {@link Linking} shows and does. */
export interface LinkingProps {
  readonly view: Extract<LinkView, { status: 'linking' }>;
  readonly texts: Texts['linking'];
  readonly language: Language;
  readonly onShowWindow: () => void;
  readonly onCancel: () => void;
}

/** Every stage of an attempt, in order. */
const STAGES = ['opening', 'authorizing', 'authorizing-in-tab', 'identifying'] as const;

/**
 * An attempt is under way: the person is in VK ID's window or tab, or VK is being asked who signed in there. The stages follow
 * one another by themselves, so nothing that a person may be about to press moves: the longest text keeps its room, and
 * the button that shows VK ID comes and goes behind «Отменить».
 */
export function Linking({ view, texts, language, onShowWindow, onCancel }: LinkingProps) {
  const shown = texts[view.stage];
  const atVkId = 'showWindow' in shown ? shown : null;
  return (
    <>
      <h2 class="in-progress">
        <span class="spinner" aria-hidden="true" />
        {shown.heading}
      </h2>
      <div class="stages">
        {STAGES.map((stage) => (
          <div key={stage} class="stage" aria-hidden={stage !== view.stage || undefined}>
            <p>{texts[stage].text}</p>
            {stage !== 'authorizing' && stage !== 'authorizing-in-tab' && (
              // Each stage has a limit of its own; one that is not shown only keeps its room.
              <Countdown
                isRunning={stage === view.stage}
                seconds={STAGE_LIMITS_S[stage]}
                texts={texts.waiting}
                language={language}
              />
            )}
          </div>
        ))}
      </div>
      <div class="actions">
        <ActionButton kind="secondary" act={onCancel} first={atVkId === null}>
          {texts.cancel}
        </ActionButton>
        {atVkId && (
          <ActionButton kind="primary" act={onShowWindow} first>
            {atVkId.showWindow}
          </ActionButton>
        )}
      </div>
    </>
  );
}
