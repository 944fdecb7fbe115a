import type { WelcomeTexts } from './texts.ts';

/** The English texts of the first steps. */
export const welcomeEn = {
  title: 'Chats are now in the diary',
  lead: 'Three steps, and VK Messenger will open straight from the school diary.',
  steps: {
    tab: {
      heading: 'Open the tab “Чаты” (Chats)',
      text: 'Sign in to the diary as yourself. The tab “Чаты” now stands beside the timetable and the marks.',
      picture: 'The top of the diary’s page: the tab “Чаты” stands among its tabs',
    },
    link: {
      heading: 'Press “Link to VK ID”',
      text: 'The VK ID window opens. Sign in to your account there and press “Продолжить” (Continue). The window closes by itself.',
      picture: 'The tab “Чаты” with the button “Link to VK ID”',
    },
    chats: {
      heading: 'Press “Go to chats”',
      text: 'VK Messenger opens. If it asks you to sign in, choose the same account.',
      picture:
        'The tab “Чаты”: the name of the account, the buttons “Go to chats” and “Unlink the account from VK ID”',
    },
  },
  openChats: 'Open “Чаты” in the diary',
  notOpened: 'The diary did not open: the extension does not answer. Reload the page and try again.',
  invented:
    'The pictures show a practice diary in Russian, with invented people. Yours may look a little different.',
  privacy: {
    heading: 'What is stored',
    text: 'The name of the linked VK account and its number (id, not a telephone number), the time of linking, who is signed in to the diary (without the name), notes about VK’s permissions, and your settings. All of it in this browser alone; the extension’s settings show it and delete it. It reads no passwords, pictures or messages.',
  },
  settings: 'Settings',
  toolbar: {
    heading: 'The extension’s button',
    text: 'It is in the browser’s toolbar, to the right of the address. It has “Go to chats” too, and “Settings” below. If you cannot see it, press the puzzle piece and pin “Chats in the diary”.',
  },
  shortcut: 'Keys open the chats too: {shortcut}.',
} as const satisfies WelcomeTexts;
