import type { VkAccount } from '../people.ts';
import { avatarPath } from './account-view.ts';
import type { AnswerContent } from './faulty-content.ts';

/** `user` of user_info: what the scopes allow. `user_id` is a string here, and a number in the token answer. */
export function userInfo(account: VkAccount, scope: readonly string[]): AnswerContent {
  return {
    user: {
      user_id: String(account.id),
      first_name: account.firstName,
      last_name: account.lastName,
      avatar: avatarUrl(account),
      sex: account.sex,
      verified: false,
      birthday: account.birthday,
      ...(scope.includes('email') ? { email: account.email } : {}),
      ...(scope.includes('phone') ? { phone: account.phone.slice(1) } : {}),
    },
  };
}

/** `user` of public_info: enough to greet somebody, not to know who it is. */
export function maskedUserInfo(account: VkAccount): AnswerContent {
  return {
    user: {
      user_id: String(account.id),
      first_name: account.firstName,
      last_name: `${account.lastName.charAt(0)}.`,
      phone: `${account.phone.slice(0, 2)}*******${account.phone.slice(-2)}`,
      avatar: avatarUrl(account),
      email: account.email.replace(/^(.{2})[^@]*/, '$1***'),
    },
  };
}

function avatarUrl(account: VkAccount): string {
  return `https://id.vk.ru${avatarPath(account)}`;
}
