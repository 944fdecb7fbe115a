import type { Texts } from '../locales/texts.ts';
import type { LinkView } from '../utils/link/link-view.ts';
import { accountName } from './account-name.ts';
import { ActionButton } from './action-button.tsx';
import { Unlinking } from './unlinking.tsx';

/** What {@link Linked} shows and does. */
export interface LinkedProps {
  readonly view: Extract<LinkView, { status: 'linked' }>;
  readonly texts: Texts;
  readonly onOpenMessenger: () => void;
  readonly onUnlink: () => void;
}

/** An account is linked: names it, opens the messenger, and unlinks. */
export function Linked({ view, texts, onOpenMessenger, onUnlink }: LinkedProps) {
  const name = accountName(view.account);
  return (
    <>
      <h2>{texts.linked.heading}</h2>
      <div class="account">
        <span class="account-initial" aria-hidden="true">
          {[...name][0] ?? '?'}
        </span>
        <div class="account-lines">
          <p class="account-name">{name === '' ? texts.linked.nameless : name}</p>
          <p class="aside">{texts.linked.scope[view.basis]}</p>
        </div>
      </div>
      <div class="actions">
        <ActionButton kind="primary" act={onOpenMessenger} first>
          {texts.linked.openMessenger}
        </ActionButton>
      </div>
      {view.grant === 'remains' && <p class="notice">{texts.linked.grantRemains}</p>}
      <Unlinking label={texts.linked.unlink} texts={texts.unlinking} onUnlink={onUnlink} />
    </>
  );
}
