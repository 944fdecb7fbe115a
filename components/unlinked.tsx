import type { Texts } from '../locales/texts.ts';
import type { LinkView } from '../utils/link/link-view.ts';
import { AskFirst } from './ask-first.tsx';
import { FailureNotice } from './failure-notice.tsx';
import { VkIdButton } from './vk-id-button.tsx';

/** What {@link Unlinked} shows and does. */
export interface UnlinkedProps {
  readonly view: Extract<LinkView, { status: 'unlinked' }>;
  readonly texts: Texts;
  readonly onLink: () => void;
  /** For a link that is this browser's, after the question. */
  readonly onLinkBrowser: () => void;
}

/**
 * No account is linked: says what linking is for, why the last attempt failed if it did, and offers to link, unless
 * the build has no app id and could not.
 */
export function Unlinked({ view, texts, onLink, onLinkBrowser }: UnlinkedProps) {
  return (
    <>
      <h2>{texts.unlinked.heading}</h2>
      <p>{texts.unlinked.text}</p>
      {view.failure !== null && <FailureNotice texts={texts.failures[view.failure]} />}
      {view.grant === 'remains' && <p class="notice">{texts.unlinked.grantRemains}</p>}
      {view.failure !== 'no-app-id' && (
        <>
          {view.basis === 'browser' ? (
            <AskFirst
              texts={texts.linkingBrowser}
              weight="primary"
              onConfirm={onLinkBrowser}
              offer={(ask) => <LinkOffer label={texts.unlinked.link} act={ask} />}
            />
          ) : (
            <LinkOffer label={texts.unlinked.link} act={onLink} />
          )}
          <p class="aside">{texts.unlinked.scope[view.basis]}</p>
          {view.sharedComputer && <p class="notice">{texts.unlinked.sharedComputer}</p>}
        </>
      )}
    </>
  );
}

function LinkOffer({ label, act }: { readonly label: string; readonly act: () => void }) {
  return (
    <div class="actions">
      <VkIdButton label={label} act={act} />
    </div>
  );
}
