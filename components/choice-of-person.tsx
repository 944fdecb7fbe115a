import type { Texts } from '../locales/texts.ts';
import type { LinkView, PersonKey } from '../utils/link/link-view.ts';
import { Account } from './account.tsx';
import { ActionButton } from './action-button.tsx';

/** What {@link ChoiceOfPerson} shows and does. */
export interface ChoiceOfPersonProps {
  readonly view: Extract<LinkView, { status: 'choice' }>;
  readonly texts: Texts;
  readonly onOpenMessenger: (person: PersonKey) => void;
  /** Absent where the person is in the diary already. */
  readonly onOpenDiary: (() => void) | undefined;
}

/** Nobody is in the diary in front, and people are linked: names each, with a button of their own to their chats. */
export function ChoiceOfPerson({ view, texts, onOpenMessenger, onOpenDiary }: ChoiceOfPersonProps) {
  return (
    <>
      <h2>{texts.choice.heading}</h2>
      <ul class="people">
        {view.people.map(({ person, account, basis }, at) => (
          <li key={person}>
            <Account
              account={account}
              nameless={texts.linked.nameless}
              // Their own sign-in to the diary goes without saying, and «yours» would be said to everybody.
              aside={basis === null || basis === 'person' ? null : texts.linked.scope[basis]}
            />
            <ActionButton
              kind={view.people.length === 1 ? 'primary' : 'secondary'}
              act={() => onOpenMessenger(person)}
              first={at === 0}
            >
              {texts.linked.openMessenger}
            </ActionButton>
          </li>
        ))}
      </ul>
      <p class="aside">{texts.choice.text}</p>
      {onOpenDiary !== undefined && (
        <div class="actions actions-apart">
          <ActionButton kind="quiet" act={onOpenDiary}>
            {texts.nobody.openDiary}
          </ActionButton>
        </div>
      )}
    </>
  );
}
