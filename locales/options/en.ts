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
      'If the tab “Чаты” is missing or in the wrong place, open the diary and make a description of its page for the developers. It holds the structure of the page alone: no names, no marks, no addresses.',
    make: 'Make a description',
    ready: 'The description is ready.',
    noPage:
      'The diary is not open, or does not answer. Open it in another tab, or reload it if it is there, and try again.',
    label: 'Description of the page',
    copy: 'Copy',
    copied: 'Copied. Send this text to the developers.',
    notCopied: 'The browser did not let it be copied. Select the text and copy it yourself.',
  },
  language: {
    heading: 'Language',
    question: 'Which language the extension speaks',
    choices: {
      browser: { label: 'As the browser', explanation: 'English if the browser is English, else Russian' },
      ru: { label: 'Russian (“Русский”)', explanation: 'Always Russian' },
      en: { label: 'English', explanation: 'Always English' },
    },
  },
  storedData: {
    heading: 'What is stored',
    text: 'Everything is stored in this browser alone. The extension stores no passwords, messages or access keys.',
    nothing: 'Nothing is stored now.',
    delete: 'Delete',
    deleted: 'Deleted',
    save: 'Save to a file',
    deleteAll: {
      offer: 'Delete everything',
      question: 'Really delete everything?',
      consequence: 'Links and settings are lost for everyone who uses this browser. Messages stay.',
      confirm: 'Delete',
      keep: 'Keep it',
    },
    link: {
      heading: 'Linked VK account',
      scope: {
        person: 'Linked to an account in the diary',
        family: 'Shared by one family',
        browser: 'Linked to this browser',
      },
      sinceWhen: 'Since',
      until: {
        profile: 'Kept until it is unlinked',
        session: 'Forgotten when the browser closes, on a shared computer also on signing out of the diary',
      },
    },
    things: {
      'remaining-grant': {
        name: 'A note about a permission',
        explanation: 'VK may still list the app among those connected to your account.',
      },
      'unreadable-links': {
        name: 'Links that could not be read',
        explanation: 'Put aside in case another version of the extension can read them.',
      },
      preferences: {
        name: 'Settings',
        explanation: 'What is chosen on this page, and the place of the button.',
      },
      linking: {
        name: 'A linking that was begun, or why it failed',
        explanation: 'To show where it stopped. Forgotten when the browser closes.',
      },
      'last-person': {
        name: 'Who was in the diary last',
        explanation: 'A code without a name, for the toolbar button. Forgotten when the browser closes.',
      },
      'messenger-window': {
        name: 'Where the messenger is open',
        explanation: 'The number of a tab. Forgotten when the browser closes.',
      },
      'update-notice': {
        name: 'A note about an update',
        explanation: 'To say once that the extension was updated.',
      },
      'refused-messages': {
        name: 'A count of refused requests',
        explanation:
          'How many requests of strangers the extension turned down. Forgotten when the browser closes.',
      },
      salt: {
        name: 'A random number of this browser',
        explanation: 'With it, codes are kept instead of names. Deleted together with everything else.',
      },
      other: {
        name: 'Something else',
        explanation: 'Left by the extension, maybe by another version of it.',
      },
    },
  },
  about: {
    heading: 'About the extension',
    version: 'Version {version}, MIT licence.',
    packages: 'Open-source programs by others are built in:',
  },
} as const satisfies OptionsTexts;
