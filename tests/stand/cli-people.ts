import { DIARY_ACCOUNTS, VK_ACCOUNTS } from './people.ts';

/** Whom a person can sign in as on the stand, for a terminal. */
export function peopleToSignInAs(): string {
  return `Diary accounts (login, password):
${lines(DIARY_ACCOUNTS, ({ login, password, kind }) => `${login}  ${password}  (${kind})`)}

VK ID accounts (phone, password):
${lines(VK_ACCOUNTS, ({ phone, password, firstName, lastName }) => `${phone}  ${password}  (${firstName} ${lastName})`)}`;
}

/** An indented line for each item. */
export function lines<Item>(items: readonly Item[], line: (item: Item) => string): string {
  return items.map((item) => `  ${line(item)}`).join('\n');
}
