import type { Texts } from '../locales/texts.ts';
import type { LinkView } from '../utils/link/link-view.ts';
import type { LinkRequest } from '../utils/messages/contract.ts';
import type { ChoiceOfPerson } from './choice-of-person.tsx';
import { DiaryInvitation } from './diary-invitation.tsx';
import { Linked } from './linked.tsx';
import { Linking } from './linking.tsx';
import { Loading } from './loading.tsx';
import { Unlinked } from './unlinked.tsx';
import { Unreachable } from './unreachable.tsx';
import type { Shown } from './watch-link.ts';

/** What {@link Screen} draws and where it sends the wishes. */
export interface ScreenProps {
  readonly shown: Shown;
  readonly texts: Texts;
  readonly ask: (request: LinkRequest) => void;
  /** As the props of the root (`chats.tsx`). */
  readonly choice?: typeof ChoiceOfPerson;
  readonly onReload: () => void;
  readonly onOpenDiary?: () => void;
}

/** The screen for what there is to show: one component per state. */
export function Screen({ shown, ask, texts, choice: Choice, onReload, onOpenDiary }: ScreenProps) {
  switch (shown.kind) {
    case 'loading':
      return <Loading texts={texts.loading} />;
    case 'unreachable':
      return shown.isCutOff ? (
        <Unreachable texts={texts.unreachable.cutOff} onReload={onReload} />
      ) : (
        <Unreachable texts={texts.unreachable.notAnswering} onReload={() => ask({ type: 'get-link' })} />
      );
    case 'view':
      break;
  }
  const { view } = shown;
  switch (view.status) {
    case 'nobody':
      return <DiaryInvitation texts={texts.nobody} onOpenDiary={onOpenDiary} />;
    case 'choice':
      return (
        Choice && (
          <Choice
            view={view}
            texts={texts}
            onOpenMessenger={(person) => ask({ type: 'open-messenger', person })}
            onOpenDiary={onOpenDiary}
          />
        )
      );
    case 'signed-out':
      return <DiaryInvitation texts={texts.signedOut} onOpenDiary={onOpenDiary} />;
    case 'unlinked': {
      const { person } = view;
      return (
        <Unlinked
          // As below: another person's question.
          key={person}
          view={view}
          texts={texts}
          onLink={() => ask({ type: 'start-linking', person })}
          onLinkBrowser={() => ask({ type: 'start-linking-of-browser', person })}
        />
      );
    }
    case 'linking': {
      const { person } = view;
      return (
        <Linking
          view={view}
          texts={texts.linking}
          language={texts.language}
          onShowWindow={() => ask({ type: 'show-sign-in-window', person })}
          onCancel={() => ask({ type: 'cancel-linking', person })}
        />
      );
    }
    case 'linked': {
      const { person } = view;
      return (
        <Linked
          // Another person's confirmation must not stay open for this one.
          key={person}
          view={view}
          texts={texts}
          onOpenMessenger={() => ask({ type: 'open-messenger', person })}
          onUnlink={() => ask({ type: 'unlink', person })}
        />
      );
    }
  }
}

/** Names the screen: two states with one name are shown by the same buttons. */
export function screenName(shown: Shown): string {
  return shown.kind === 'view' ? viewName(shown.view) : shown.kind;
}

function viewName(view: LinkView): string {
  switch (view.status) {
    case 'linking':
      // The focus stays on «Отменить» when the window opens: a key that is on its way still presses that.
      return view.stage === 'identifying' ? view.stage : view.status;
    case 'linked':
      return `linked ${view.person}`;
    case 'nobody':
    case 'choice':
    case 'signed-out':
    case 'unlinked':
      return view.status;
  }
}
