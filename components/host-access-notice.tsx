import type { HostAccessTexts } from '../locales/welcome/texts.ts';
import { ActionButton } from './action-button.tsx';

/** What {@link HostAccessNotice} shows and does. */
export interface HostAccessNoticeProps {
  readonly isGranted: boolean;
  readonly texts: HostAccessTexts;
  /** Runs within the person's press, which the browser asks for before it shows its question. */
  readonly onRequest: () => void;
}

/** Whether the browser lets the extension reach its sites, and the way to allow it. */
export function HostAccessNotice({ isGranted, texts, onRequest }: HostAccessNoticeProps) {
  return (
    <div class={isGranted ? 'notice' : 'notice notice-failure'} role="status">
      {isGranted ? (
        <p>{texts.granted}</p>
      ) : (
        <>
          <p>
            <strong>{texts.missing.heading}</strong>
          </p>
          <p>{texts.missing.text}</p>
          <div class="actions">
            <ActionButton kind="secondary" act={onRequest}>
              {texts.grant}
            </ActionButton>
          </div>
        </>
      )}
    </div>
  );
}
