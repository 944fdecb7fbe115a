import type { Texts } from '../locales/texts.ts';
import { ActionButton } from './action-button.tsx';

/** What {@link Unreachable} shows and does. */
export interface UnreachableProps {
  readonly texts: Texts['unreachable'][keyof Texts['unreachable']];
  readonly onReload: () => void;
}

/** The worker gave no answer, or the extension was updated or removed under this page. */
export function Unreachable({ texts, onReload }: UnreachableProps) {
  return (
    <>
      <h2>{texts.heading}</h2>
      <p>{texts.text}</p>
      <div class="actions">
        <ActionButton kind="primary" act={onReload} first>
          {texts.reload}
        </ActionButton>
      </div>
    </>
  );
}
