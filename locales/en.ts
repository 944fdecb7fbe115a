import type { Texts } from './texts.ts';

/** The English texts. «Чаты» and «Продолжить» keep the names under which the person sees them on the screen. */
export const en = {
  language: 'en',
  chats: {
    title: 'Chats',
    pressDropped:
      'The press did not count: the page covers this button or alters its look. Open the chats with the extension’s button in the browser’s toolbar.',
  },
  loading: { label: 'Loading…' },
  unreachable: {
    cutOff: {
      heading: 'The extension was updated or turned off',
      text: 'Reload the page. If the extension is on, the chats will work again.',
      reload: 'Reload the page',
    },
    notAnswering: {
      heading: 'The extension does not answer',
      text: 'Press “Try again”. If that does not help, restart the browser.',
      reload: 'Try again',
    },
  },
  nobody: {
    heading: 'Open the diary',
    text: 'Sign in to the diary as yourself. Then you can link your VK ID here and go to your chats.',
    openDiary: 'Open the diary',
  },
  choice: {
    heading: 'Whose chats?',
    text: 'The messenger shows the chats of whoever is signed in to it in this browser.',
  },
  signedOut: {
    heading: 'Sign in to the diary',
    text: 'Chats open for those who are signed in to the diary. Sign in as yourself and come back here.',
    openDiary: 'Open the diary',
  },
  unlinked: {
    heading: 'VK ID is not linked yet',
    text: 'VK ID is the sign-in with a VK account. Sign in once, and chats will open straight from the diary.',
    scope: {
      person: 'The account will be linked to your account in the diary.',
      family:
        'The account will be shared by the family: in this browser, everyone who opens these children’s diary will see it.',
      browser:
        'The account will be linked to this browser. If you share the computer, unlink the account when you are done.',
    },
    sharedComputer:
      'This is a shared computer: the link is forgotten when you sign out of the diary or close the browser. Sign out of VK too when you are done.',
    link: 'Link to VK ID',
    grantRemains:
      'The permission that you gave the extension in VK ID’s window may still stand. You can remove it on VK ID’s site: in the settings of your account, among the connected apps.',
  },
  failures: {
    denied: {
      happened: 'You did not let the extension know who signed in to VK ID.',
      advice: 'If you change your mind, start again and press “Продолжить” (Continue).',
    },
    'page-not-loaded': {
      happened: 'The VK ID page did not open.',
      advice: 'Check your internet connection and try again: this time it opens in a tab.',
    },
    'window-unusable': {
      happened: 'The browser did not open the VK ID window.',
      advice: 'Try again: this time VK ID opens in a tab.',
    },
    'no-network': {
      happened: 'VK cannot be reached.',
      advice: 'Check your internet connection and try again.',
    },
    'vk-not-answering': {
      happened: 'VK is not answering right now.',
      advice: 'Wait a couple of minutes and try again.',
    },
    'vk-answer-invalid': {
      happened: 'VK sent an answer that could not be read.',
      advice: 'Try again later. If that does not help, update the extension.',
    },
    'state-mismatch': {
      happened: 'The answer that came was not to our request, so we did not accept it.',
      advice: 'Nothing was linked. Start again.',
    },
    'vk-refused': {
      happened: 'VK ID did not accept the sign-in.',
      advice: 'Start again, and finish the sign-in within a few minutes.',
    },
    'vk-id-not-allowed': {
      happened: 'The browser does not let the extension reach VK ID’s site.',
      advice: 'Press the extension’s button and “Allow access”, then try again.',
    },
    'no-app-id': {
      happened: 'This copy of the extension is not connected to VK ID.',
      advice: 'Tell the person who gave you the extension: you need a finished version.',
    },
    interrupted: {
      happened: 'The browser stopped the linking halfway.',
      advice: 'Nothing was linked. Start again.',
    },
    'person-found': {
      happened: 'The diary now says who is signed in, so linking to this browser was stopped.',
      advice: 'Nothing was linked. Start again.',
    },
    busy: {
      happened: 'Somebody is already linking their account in this browser.',
      advice: 'Close the other VK ID window or tab and try again.',
    },
    'busy-ending': {
      happened: 'Somebody else’s linking is not quite over in this browser.',
      advice: 'Wait a minute and try again.',
    },
    unexpected: {
      happened: 'Something went wrong, and the account could not be linked.',
      advice: 'Try again. If that does not help, restart the browser.',
    },
  },
  linking: {
    opening: {
      heading: 'Opening VK ID',
      text: 'VK ID is about to appear.',
    },
    authorizing: {
      heading: 'The VK ID window is open',
      text: 'Sign in to your account there and press “Продолжить” (Continue). The window will close by itself.',
      showWindow: 'Show the VK ID window',
    },
    'authorizing-in-tab': {
      heading: 'The VK ID tab is open',
      text: 'Sign in to your account there and press “Продолжить” (Continue). The tab will close by itself.',
      showWindow: 'Show the VK ID tab',
    },
    identifying: {
      heading: 'Almost done',
      text: 'Asking VK ID for the name of the account.',
    },
    waiting: {
      atMost: { one: 'At most {count} more second.', other: 'At most {count} more seconds.' },
      over: 'This takes longer than usual. You can cancel and start again.',
    },
    cancel: 'Cancel',
  },
  linked: {
    heading: 'VK ID is linked',
    nameless: 'Account without a name',
    scope: {
      person: 'Linked to your account in the diary',
      family: 'Shared by this family',
      browser: 'Linked to this browser',
    },
    openMessenger: 'Go to chats',
    vkSession: 'The chats of whoever is signed in to VK in this browser will open.',
    ownSession: 'MAX has a sign-in of its own: by phone number or QR code.',
    sharedComputer:
      'This computer is shared. When you are done, sign out of the diary and of VK: otherwise the next person sees your chats.',
    keptForSession: 'The link is forgotten when you close the browser.',
    grantRemains:
      'VK may still list this extension among the connected apps. You can remove it from the list on VK ID’s site, in the settings of your account.',
    unlink: 'Unlink the account from VK ID',
  },
  unlinking: {
    question: 'Really unlink?',
    consequence:
      'Chats will no longer open from the diary. Your messages stay, and you can link the account again.',
    confirm: 'Unlink',
    keep: 'Keep it',
  },
  linkingBrowser: {
    question: 'Link to this browser?',
    consequence:
      'The diary did not say who is signed in, so everyone who opens the diary in this browser will see the account. Try reloading the page first: the diary may know you then.',
    confirm: 'Link to the browser',
    keep: 'Do not link',
  },
} as const satisfies Texts;
