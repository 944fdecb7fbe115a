/** Every messenger that «Перейти в чаты» can lead to, in the order in which they are offered. */
export const MESSENGER_TARGETS = ['vk-messenger', 'sferum', 'vk', 'max'] as const;

/** One of {@link MESSENGER_TARGETS}. */
export type MessengerTarget = (typeof MESSENGER_TARGETS)[number];

/** Where each of them begins. None takes a parameter of ours: each signs in by the browser's own session. */
export const MESSENGER_URLS: Readonly<Record<MessengerTarget, string>> = {
  /** VK Messenger's web client, which is Sferum's too. */
  'vk-messenger': 'https://web.vk.me/',
  /** Sferum's first page, which many schools link to. */
  sferum: 'https://sferum.ru/?p=start',
  /** The messages of the social network. */
  vk: 'https://vk.ru/im',
  /** MAX, where the city's school chats moved in autumn 2025. Knows nothing of VK's session. */
  max: 'https://web.max.ru/',
};
