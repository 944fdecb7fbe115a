/** The account's first and last name in one line, without the part that VK left empty; '' if it gave neither. */
export function accountName(account: { readonly firstName: string; readonly lastName: string }): string {
  return `${account.firstName.trim()} ${account.lastName.trim()}`.trim();
}
