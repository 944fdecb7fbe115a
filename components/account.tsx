import { accountName } from './account-name.ts';

/** The VK account that is shown, and what is said below its name. */
export interface AccountProps {
  readonly account: { readonly firstName: string; readonly lastName: string };
  /** Stands for the name where VK gave none. */
  readonly nameless: string;
  readonly aside: string | null;
}

/** Names an account. */
export function Account({ account, nameless, aside }: AccountProps) {
  const name = accountName(account);
  return (
    <div class="account">
      <span class="account-initial" aria-hidden="true">
        {[...name][0] ?? '?'}
      </span>
      <div class="account-lines">
        <p class="account-name">{name === '' ? nameless : name}</p>
        {aside !== null && <p class="aside">{aside}</p>}
      </div>
    </div>
  );
}
