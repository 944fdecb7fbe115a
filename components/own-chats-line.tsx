import type { PopupTexts } from '../locales/popup-texts.ts';

/** What {@link OwnChatsLine} says, and in which colours. */
export interface OwnChatsLineProps {
  readonly texts: PopupTexts;
  readonly scheme: 'light' | 'dark';
}

/** The popup's line where the diary has «Чаты» of its own: why the extension adds no tab there. */
export function OwnChatsLine({ texts, scheme }: OwnChatsLineProps) {
  return (
    <p class="chats popup-line" data-surface="popup" data-scheme={scheme} role="status">
      {texts.ownChats}
    </p>
  );
}
