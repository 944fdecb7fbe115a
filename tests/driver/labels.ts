/**
 * The labels of the journey, to the letter as it was asked for. Written out here and not taken from locales/, so
 * that a changed text there is noticed.
 */
export const LABELS = {
  chats: 'Чаты',
  link: 'Привязать к VK ID',
  openMessenger: 'Перейти в чаты',
  unlink: 'Отвязать аккаунт от VK ID',
  confirmUnlinking: 'Отвязать',
  keepLinked: 'Оставить',
  showVkIdWindow: 'Показать окно VK ID',
  showVkIdTab: 'Показать вкладку VK ID',
  cancelLinking: 'Отменить',
  confirmLinkingBrowser: 'Привязать к браузеру',
  declineLinkingBrowser: 'Не привязывать',
} as const;
