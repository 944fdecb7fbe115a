import type { Texts } from '../locales/texts.ts';
import type { LinkView } from '../utils/link/link-view.ts';
import { Account } from './account.tsx';
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
  return (
    <>
      <h2>{texts.linked.heading}</h2>
      <Account
        account={view.account}
        nameless={texts.linked.nameless}
        aside={texts.linked.scope[view.basis]}
      />
      <div class="actions">
        <ActionButton kind="primary" act={onOpenMessenger} first>
          {texts.linked.openMessenger}
        </ActionButton>
        <p class="aside">{view.messengerUsesVk ? texts.linked.vkSession : texts.linked.ownSession}</p>
      </div>
      {view.sharedComputer && <p class="notice">{texts.linked.sharedComputer}</p>}
      {view.kept === 'session' && !view.sharedComputer && <p class="notice">{texts.linked.keptForSession}</p>}
      {view.grant === 'remains' && <p class="notice">{texts.linked.grantRemains}</p>}
      <Unlinking label={texts.linked.unlink} texts={texts.unlinking} onUnlink={onUnlink} />
    </>
  );
}
