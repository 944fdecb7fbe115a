import { FIREFOX, UNPACKED_CHROMIUM } from '../../scripts/build/extension-ids.ts';

/** Everybody and every app that the stand knows, all invented. A new person or app is a new entry here. */

/** A child as the diary's list of children describes it. */
export interface DiaryChild {
  /** The diary's public name of the child: 32 hex digits. */
  readonly hashUid: string;
  readonly identityId: number;
  readonly surname: string;
  readonly firstName: string;
  readonly middleName: string;
  /** Class as the diary writes it, for example `7 а`. */
  readonly className: string;
  readonly educationId: number;
  readonly groupId: number;
  readonly school: { readonly id: number; readonly name: string };
}

/** Somebody who can sign in to the diary. */
export interface DiaryAccount {
  readonly kind: 'pupil' | 'parent';
  readonly login: string;
  readonly password: string;
  /** `userId` of the JWT: 24 hex digits. */
  readonly userId: string;
  readonly surname: string;
  readonly firstName: string;
  /** A parent's children, the same list for both parents of a child; a pupil's own entry for a pupil. */
  readonly children: readonly DiaryChild[];
}

/** Somebody who has a VK ID. */
export interface VkAccount {
  /** `user_id` in VK's answers. */
  readonly id: number;
  readonly firstName: string;
  readonly lastName: string;
  /** What is typed into the sign-in form: +7 and ten digits. */
  readonly phone: string;
  readonly password: string;
  readonly email: string;
  /** 1 female, 2 male, as VK numbers them. */
  readonly sex: 1 | 2;
  /** Day, month, year: `DD.MM.YYYY`. */
  readonly birthday: string;
}

/** An app as its owner registered it in VK's cabinet. */
export interface VkApp {
  /** Numeric id as a string, as it travels in `client_id`. */
  readonly id: string;
  readonly name: string;
  /** «Доверенный redirect URL»: compared exactly, character by character. */
  readonly redirectUrls: readonly string[];
  /** «Базовый домен»: host names whose pages, and whose subdomains' pages, may call the token endpoints. */
  readonly baseDomains: readonly string[];
}

const SCHOOL_77 = { id: 1077, name: 'ГБОУ СОШ № 77' } as const;
const SCHOOL_204 = { id: 1204, name: 'ГБОУ гимназия № 204' } as const;

export const ANNA_IN_DIARY: DiaryChild = {
  hashUid: '3f2a9c41d07e4b58a6c1e2f90b7d1a01',
  identityId: 500101,
  surname: 'Смирнова',
  firstName: 'Анна',
  middleName: 'Дмитриевна',
  className: '7 а',
  educationId: 710101,
  groupId: 770701,
  school: SCHOOL_77,
};

export const IVAN_IN_DIARY: DiaryChild = {
  hashUid: '3f2a9c41d07e4b58a6c1e2f90b7d1a02',
  identityId: 500102,
  surname: 'Смирнов',
  firstName: 'Иван',
  middleName: 'Дмитриевич',
  className: '3 б',
  educationId: 710102,
  groupId: 770302,
  school: SCHOOL_77,
};

export const TIMOFEY_IN_DIARY: DiaryChild = {
  hashUid: '8be0457196c24f1d93a75d60ce12b503',
  identityId: 500203,
  surname: 'Кузнецов',
  firstName: 'Тимофей',
  middleName: 'Игоревич',
  className: '9 б',
  educationId: 710203,
  groupId: 770902,
  school: SCHOOL_204,
};

/** Pupil, and the child that {@link OLGA} and {@link DMITRY} share. */
export const ANNA: DiaryAccount = {
  kind: 'pupil',
  login: 'anna@pupil.example',
  password: 'anna-7a',
  userId: '5f8d0a11c3b2e4d5a6f70101',
  surname: 'Смирнова',
  firstName: 'Анна',
  children: [ANNA_IN_DIARY],
};

/** Pupil of another school and family. */
export const TIMOFEY: DiaryAccount = {
  kind: 'pupil',
  login: 'timofey@pupil.example',
  password: 'timofey-9b',
  userId: '5f8d0a11c3b2e4d5a6f70102',
  surname: 'Кузнецов',
  firstName: 'Тимофей',
  children: [TIMOFEY_IN_DIARY],
};

/** Parent with two children. */
export const OLGA: DiaryAccount = {
  kind: 'parent',
  login: 'olga@parent.example',
  password: 'olga-two',
  userId: '5f8d0a11c3b2e4d5a6f70201',
  surname: 'Смирнова',
  firstName: 'Ольга',
  children: [ANNA_IN_DIARY, IVAN_IN_DIARY],
};

/** Parent of one of Olga's children. */
export const DMITRY: DiaryAccount = {
  kind: 'parent',
  login: 'dmitry@parent.example',
  password: 'dmitry-one',
  userId: '5f8d0a11c3b2e4d5a6f70202',
  surname: 'Смирнов',
  firstName: 'Дмитрий',
  children: [ANNA_IN_DIARY],
};

export const DIARY_ACCOUNTS: readonly DiaryAccount[] = [ANNA, TIMOFEY, OLGA, DMITRY];

export const ANNA_IN_VK: VkAccount = {
  id: 900000101,
  firstName: 'Анна',
  lastName: 'Смирнова',
  phone: '+79990000101',
  password: 'vk-anna',
  email: 'anna.smirnova@mail.example',
  sex: 1,
  birthday: '14.03.2013',
};

export const TIMOFEY_IN_VK: VkAccount = {
  id: 900000102,
  firstName: 'Тимофей',
  lastName: 'Кузнецов',
  phone: '+79990000102',
  password: 'vk-timofey',
  email: 'timofey.kuznetsov@mail.example',
  sex: 2,
  birthday: '02.11.2011',
};

/** Long names, for layouts. */
export const ALEXANDRA_IN_VK: VkAccount = {
  id: 900000103,
  firstName: 'Александра-Виктория',
  lastName: 'Константинопольская',
  phone: '+79990000103',
  password: 'vk-alexandra',
  email: 'alexandra.viktoria@mail.example',
  sex: 1,
  birthday: '30.06.1984',
};

export const VK_ACCOUNTS: readonly VkAccount[] = [ANNA_IN_VK, TIMOFEY_IN_VK, ALEXANDRA_IN_VK];

/** The extension's own app: `WXT_VKID_APP_ID` of the stand's build. */
export const EXTENSION_APP: VkApp = {
  id: '53000001',
  name: 'Чаты в дневнике',
  redirectUrls: [UNPACKED_CHROMIUM.redirectUrl, FIREFOX.redirectUrl],
  baseDomains: [new URL(UNPACKED_CHROMIUM.redirectUrl).hostname, new URL(FIREFOX.redirectUrl).hostname],
};

/** A plain web page with the unmodified VK ID SDK; a test serves the page itself. */
export const WEB_CLIENT_APP: VkApp = {
  id: '53000002',
  name: 'Пробный клиент',
  redirectUrls: ['https://client.example.org/'],
  baseDomains: ['client.example.org'],
};

/** The extension's app as an owner has it whose VK cabinet takes only their own domain (`WXT_VKID_REDIRECT_URL`). */
export const OWN_REDIRECT_APP = {
  id: '53000003',
  name: 'Чаты в дневнике',
  redirectUrls: ['https://school.example.org/vk-id'],
  baseDomains: ['school.example.org'],
} as const satisfies VkApp;

export const VK_APPS: readonly VkApp[] = [EXTENSION_APP, WEB_CLIENT_APP, OWN_REDIRECT_APP];
