import { fillIn } from '../locales/fill-in.ts';
import type { PopupTexts } from '../locales/popup-texts.ts';

/** What {@link UpdateLine} says, and in which colours. */
export interface UpdateLineProps {
  readonly version: string;
  readonly texts: PopupTexts;
  readonly scheme: 'light' | 'dark';
}

/** The popup's line after an update: all that an update shows. Below everything else, so that nothing gives way to it. */
export function UpdateLine({ version, texts, scheme }: UpdateLineProps) {
  return (
    <p class="chats popup-line" data-surface="popup" data-scheme={scheme} role="status">
      {fillIn(texts.updated, { version })}
    </p>
  );
}
