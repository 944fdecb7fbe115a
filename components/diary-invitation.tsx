import type { Texts } from '../locales/texts.ts';
import { ActionButton } from './action-button.tsx';

/** What {@link DiaryInvitation} shows and does. */
export interface DiaryInvitationProps {
  readonly texts: Texts['nobody'] | Texts['signedOut'];
  /** Absent where the person is in the diary already. */
  readonly onOpenDiary: (() => void) | undefined;
}

/** Nobody is known yet, or nobody is signed in: sends the person to the diary first. */
export function DiaryInvitation({ texts, onOpenDiary }: DiaryInvitationProps) {
  return (
    <>
      <h2>{texts.heading}</h2>
      <p>{texts.text}</p>
      {onOpenDiary !== undefined && (
        <div class="actions">
          <ActionButton kind="primary" act={onOpenDiary} first>
            {texts.openDiary}
          </ActionButton>
        </div>
      )}
    </>
  );
}
