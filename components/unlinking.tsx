import type { Texts } from '../locales/texts.ts';
import { ActionButton } from './action-button.tsx';
import { AskFirst } from './ask-first.tsx';

/** What {@link Unlinking} shows and does. */
export interface UnlinkingProps {
  /** Text of the button that leads to the confirmation. */
  readonly label: string;
  readonly texts: Texts['unlinking'];
  readonly onUnlink: () => void;
}

/** The unlink button, which asks once. */
export function Unlinking({ label, texts, onUnlink }: UnlinkingProps) {
  return (
    <AskFirst
      texts={texts}
      weight="warning"
      onConfirm={onUnlink}
      offer={(ask) => (
        <div class="actions actions-apart">
          <ActionButton kind="quiet" act={ask} first>
            {label}
          </ActionButton>
        </div>
      )}
    />
  );
}
