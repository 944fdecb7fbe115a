import { html } from 'hono/html';
import type { Markup } from '../html-page.ts';
import type { VkAccount } from '../people.ts';

/** First and last name. */
export function fullName(account: VkAccount): string {
  return `${account.firstName} ${account.lastName}`;
}

/** `+7 ··· ··· ·· 01`: enough to recognise one's own number. */
export function maskedPhone(account: VkAccount): string {
  return `+7 ··· ··· ·· ${account.phone.slice(-2)}`;
}

/** Path of the account's picture. */
export function avatarPath(account: VkAccount): string {
  return `/avatar/${account.id}.svg`;
}

/** The account's picture: initials on a colour of its own. */
export function avatarSvg(account: VkAccount): string {
  const initials = `${account.firstName.charAt(0)}${account.lastName.charAt(0)}`;
  const hue = (account.id * 47) % 360;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"><rect width="96" height="96" fill="hsl(${hue} 55% 45%)"/><text x="48" y="60" font-family="sans-serif" font-size="36" fill="#fff" text-anchor="middle">${initials}</text></svg>`;
}

/** Picture, name and masked phone in one row. */
export function accountRow(account: VkAccount): Markup {
  return html`<span class="account">
    <img class="avatar" src="${avatarPath(account)}" alt="" width="48" height="48" />
    <span class="account-text">
      <span class="account-name">${fullName(account)}</span>
      <span class="account-phone">${maskedPhone(account)}</span>
    </span>
  </span>`;
}
