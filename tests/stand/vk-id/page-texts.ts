import type { PageStyle } from './authorize-request.ts';

/** What VK ID's pages say. */
export interface PageTexts {
  readonly signInTo: (name: string) => string;
  readonly asWhom: string;
  readonly phone: string;
  readonly password: string;
  readonly wrongPassword: string;
  readonly signIn: string;
  readonly continue: string;
  readonly cancel: string;
  readonly otherAccount: string;
  readonly signOut: string;
  readonly access: (name: string) => string;
  readonly scopes: Readonly<Record<string, string>>;
  readonly errorTitle: string;
  readonly errorHint: string;
  readonly returning: string;
}

const RUSSIAN: PageTexts = {
  signInTo: (name) => `Вход в\u00a0«${name}» с\u00a0VK\u00a0ID`,
  asWhom: 'Выберите аккаунт',
  phone: 'Телефон',
  password: 'Пароль',
  wrongPassword: 'Неверный телефон или пароль. Проверьте их и попробуйте ещё раз.',
  signIn: 'Войти',
  continue: 'Продолжить',
  cancel: 'Отмена',
  otherAccount: 'Войти в другой аккаунт',
  signOut: 'Выйти из аккаунта',
  access: (name) => `«${name}» получит доступ к данным:`,
  scopes: {
    'vkid.personal_info': 'имя, фамилия, фото, пол и дата рождения',
    email: 'почта',
    phone: 'номер телефона',
  },
  errorTitle: 'Не получилось войти',
  errorHint: 'Запрос сервиса составлен с ошибкой. Вернитесь в сервис и попробуйте ещё раз.',
  returning: 'Возвращаемся в сервис…',
};

const ENGLISH: PageTexts = {
  signInTo: (name) => `Sign in to “${name}” with VK ID`,
  asWhom: 'Choose an account',
  phone: 'Phone',
  password: 'Password',
  wrongPassword: 'The phone or the password is wrong. Check them and try again.',
  signIn: 'Sign in',
  continue: 'Continue',
  cancel: 'Cancel',
  otherAccount: 'Use another account',
  signOut: 'Sign out',
  access: (name) => `“${name}” will have access to:`,
  scopes: {
    'vkid.personal_info': 'name, photo, sex and date of birth',
    email: 'email',
    phone: 'phone number',
  },
  errorTitle: 'Could not sign in',
  errorHint: 'The service sent a faulty request. Go back to it and try again.',
  returning: 'Returning to the service…',
};

/** The texts in the language that the request asked for. */
export function pageTexts(style: PageStyle): PageTexts {
  return style.language === 'en' ? ENGLISH : RUSSIAN;
}
