import { Component } from 'preact';
import type { Texts } from '../locales/texts.ts';
import type { LinkClient } from '../utils/messages/contract.ts';
import { announcedSentence } from './announced-sentence.ts';
import { Announcement } from './announcement.tsx';
import { Screen, screenName } from './chats-screen.tsx';
import { FocusKeeper } from './focus-keeper.tsx';
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

/** What {@link Chats} keeps. */
interface ChatsState {
  readonly shown: Shown;
  /** A wish is on its way. */
  readonly isWaiting: boolean;
}

/**
 * The root of the panel and the popup: follows the link's state and draws its screen. The client is taken once, when
 * the root is mounted.
 */
export class Chats extends Component<ChatsProps, ChatsState> {
  override state: ChatsState = { shown: { kind: 'loading' }, isWaiting: false };
  #watch: LinkWatch | undefined;

  override componentDidMount() {
    this.#watch = watchLink(
      this.props.client,
      (shown) => this.setState({ shown }),
      (isWaiting) => this.setState({ isWaiting }),
    );
  }

  override componentWillUnmount() {
    this.#watch?.stop();
  }

  override render(props: ChatsProps) {
    const { shown, isWaiting } = this.state;
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
        <div class="card" data-waiting={isWaiting || undefined}>
          <h1>
            {texts.chats.title}
            {isWaiting && <span class="spinner" aria-hidden="true" />}
          </h1>
          <FocusKeeper screen={screenName(shown)}>
            <Screen {...props} shown={shown} ask={(request) => this.#watch?.ask(request)} />
          </FocusKeeper>
          <Announcement sentence={announcedSentence(shown, texts, isWaiting)} />
        </div>
      </main>
    );
  }
}
