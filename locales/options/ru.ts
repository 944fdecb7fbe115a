import type { OptionsTexts } from './texts.ts';

/** The options page in Russian. Written for a twelve-year-old and for a teacher: short, no jargon. */
export const optionsRu = {
  title: 'Настройки «Чатов в дневнике»',
  loading: 'Загружаем…',
  unreachable: { text: 'Расширение не отвечает. Обновите страницу.', reload: 'Обновить страницу' },
  setBySchool: 'Так настроила школа, здесь это не изменить.',
  messenger: {
    heading: 'Мессенджер',
    question: 'Куда ведёт «Перейти в чаты»',
    targets: {
      'vk-messenger': { label: 'VK Мессенджер', explanation: 'web.vk.me, там же и чаты Сферума' },
      sferum: { label: 'Сферум', explanation: 'sferum.ru, его начальная страница' },
      vk: { label: 'Сообщения ВКонтакте', explanation: 'vk.ru/im' },
      max: {
        label: 'MAX',
        explanation: 'web.max.ru, вход по номеру телефона или QR-коду, VK ID там не нужен',
      },
    },
    session: 'Мессенджер откроется под тем аккаунтом, с которым в него вошли в этом браузере.',
  },
  sharedComputer: {
    heading: 'Общий компьютер',
    choice: {
      label: 'Это общий компьютер',
      explanation:
        'Привязка забудется, когда вы выйдете из дневника или закроете браузер. VK ID каждый раз заново спросит, кто входит.',
    },
    advice: 'Закончив, выйдите и из дневника, и из VK: иначе ваши чаты увидит следующий.',
    privateWindows: 'В приватных окнах (инкогнито) расширение не работает: там ничего не должно сохраняться.',
  },
  storedData: {
    heading: 'Что хранится',
    text: 'Всё хранится только в этом браузере. Паролей, переписки и ключей доступа расширение не хранит.',
  },
} as const satisfies OptionsTexts;
