import { Component } from 'preact';
import type { Texts } from '../locales/texts.ts';
import type { LinkView } from '../utils/link/link-view.ts';
import type { LinkClient, LinkRequest } from '../utils/messages/contract.ts';
import { announcedSentence } from './announced-sentence.ts';
import { Announcement } from './announcement.tsx';
import { ChoiceOfPerson } from './choice-of-person.tsx';
import { DiaryInvitation } from './diary-invitation.tsx';
import { FocusKeeper } from './focus-keeper.tsx';
import { Linked } from './linked.tsx';
import { Linking } from './linking.tsx';
import { Loading } from './loading.tsx';
import { Unlinked } from './unlinked.tsx';
import { Unreachable } from './unreachable.tsx';
import { type LinkWatch, type Shown, watchLink } from './watch-link.ts';

/** Everything that {@link Chats} needs from the place where it stands. */
export interface ChatsProps {
  readonly client: LinkClient;
  readonly texts: Texts;
  readonly surface: 'panel' | 'popup';
  readonly scheme: 'light' | 'dark';
  /** Starts the surface anew, for a worker that cannot be reached. */
  readonly onReload: () => void;
  /** Opens the diary; left out inside the diary. */
  readonly onOpenDiary?: () => void;
}

/**
 * The root of the panel and the popup: follows the link's state and draws its screen. The client is taken once, when
 * the root is mounted.
 */
export class Chats extends Component<ChatsProps, { readonly shown: Shown }> {
  override state: { readonly shown: Shown } = { shown: { kind: 'loading' } };
  #watch: LinkWatch | undefined;

  override componentDidMount() {
    this.#watch = watchLink(this.props.client, (shown) => this.setState({ shown }));
  }

  override componentWillUnmount() {
    this.#watch?.stop();
  }

  override render(props: ChatsProps) {
    const { shown } = this.state;
    const { texts, surface, scheme } = props;
    return (
      // In the panel too: it stands in the place of the page's own content, which is hidden meanwhile.
      <main
        class="chats"
        lang={texts.language}
        data-surface={surface}
        data-scheme={scheme}
        aria-label={texts.chats.title}
      >
        <div class="card">
          <h1>{texts.chats.title}</h1>
          <FocusKeeper screen={screenName(shown)}>
            <Screen {...props} shown={shown} ask={(request) => this.#watch?.ask(request)} />
          </FocusKeeper>
          <Announcement sentence={announcedSentence(shown, texts)} />
        </div>
      </main>
    );
  }
}

/** What {@link Screen} draws and where it sends the wishes. */
interface ScreenProps extends ChatsProps {
  readonly shown: Shown;
  readonly ask: (request: LinkRequest) => void;
}

/** The screen for what there is to show: one component per state. */
function Screen({ shown, ask, texts, onReload, onOpenDiary }: ScreenProps) {
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
        <ChoiceOfPerson
          view={view}
          texts={texts}
          onOpenMessenger={(person) => ask({ type: 'open-messenger', person })}
          onOpenDiary={onOpenDiary}
        />
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
function screenName(shown: Shown): string {
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
