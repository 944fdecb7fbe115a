import type { OptionsTexts } from './texts.ts';

/** The options page in English. Labels that the person meets in Russian keep their Russian names. */
export const optionsEn = {
  title: 'Settings of Chats in the diary',
  loading: 'Loading…',
  unreachable: { text: 'The extension does not answer. Reload the page.', reload: 'Reload the page' },
  setBySchool: 'Your school has set this; it cannot be changed here.',
  messenger: {
    heading: 'Messenger',
    question: 'Where “Go to chats” leads',
    targets: {
      'vk-messenger': { label: 'VK Messenger', explanation: 'web.vk.me, which has the Sferum chats too' },
      sferum: { label: 'Sferum', explanation: 'sferum.ru, its first page' },
      vk: { label: 'VK messages', explanation: 'vk.ru/im' },
      max: {
        label: 'MAX',
        explanation: 'web.max.ru, signs in by phone number or QR code and needs no VK ID',
      },
    },
    session: 'The messenger opens with the account that is signed in to it in this browser.',
  },
  sharedComputer: {
    heading: 'Shared computer',
    choice: {
      label: 'This is a shared computer',
      explanation:
        'Your link is forgotten when you sign out of the diary or close the browser. VK ID asks every time who is signing in.',
    },
    advice:
      'When you are done, sign out of the diary and of VK as well: otherwise the next person sees your chats.',
    privateWindows: 'The extension does not work in private (incognito) windows: nothing may be kept there.',
  },
  tabReport: {
    heading: 'What is wrong with the tab?',
    explanation:
      'If the «Чаты» tab is missing or in the wrong place, open the diary and make a description of its page for the developers. It holds the structure of the page alone: no names, no marks, no addresses.',
    make: 'Make a description',
    noPage: 'Open the diary in another tab and try again.',
    label: 'Description of the page',
    copy: 'Copy',
    copied: 'Copied. Send this text to the developers.',
  },
  storedData: {
    heading: 'What is stored',
    text: 'Everything is stored in this browser alone. The extension stores no passwords, messages or access keys.',
  },
} as const satisfies OptionsTexts;
