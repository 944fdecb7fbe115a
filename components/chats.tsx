import { Component } from 'preact';
import type { Texts } from '../locales/texts.ts';
import type { LinkClient } from '../utils/messages/contract.ts';
import { announcedSentence } from './announced-sentence.ts';
import { Announcement } from './announcement.tsx';
import { Screen, screenName } from './chats-screen.tsx';
import type { ChoiceOfPerson } from './choice-of-person.tsx';
import { FocusKeeper } from './focus-keeper.tsx';
import { followPresses } from './plain-sight.ts';
import { type LinkWatch, type Shown, watchLink } from './watch-link.ts';

/** Everything that {@link Chats} needs from the place where it stands. */
export interface ChatsProps {
  readonly client: LinkClient;
  readonly texts: Texts;
  readonly surface: 'panel' | 'popup';
  readonly scheme: 'light' | 'dark';
  /** Starts the surface anew, for a worker that cannot be reached. */
  readonly onReload: () => void;
  /** Asks whose chats are meant; left out inside the diary, where that is known, so that the panel need not carry it. */
  readonly choice?: typeof ChoiceOfPerson;
  /** Opens the diary; left out inside the diary. */
  readonly onOpenDiary?: () => void;
}

/** What {@link Chats} keeps. */
interface ChatsState {
  readonly shown: Shown;
  /** A wish is on its way. */
  readonly isWaiting: boolean;
  /** What is said of a press that was dropped: its button was not in plain sight. Null where the last press counted. */
  readonly dropped: string | null;
}

/** Milliseconds without a sentence before one that may be the same: a live region speaks only of a change. */
const SILENCE_MS = 150;

/**
 * The root of the panel and the popup: follows the link's state and draws its screen. The client is taken once, when
 * the root is mounted.
 */
export class Chats extends Component<ChatsProps, ChatsState> {
  override state: ChatsState = { shown: { kind: 'loading' }, isWaiting: false, dropped: null };
  #watch: LinkWatch | undefined;
  #silence: ReturnType<typeof setTimeout> | undefined;

  readonly #show = (shown: Shown) => {
    // What was said of a button of another screen is over.
    const isSameScreen = screenName(shown) === screenName(this.state.shown);
    if (!isSameScreen) clearTimeout(this.#silence);
    this.setState({ shown, dropped: isSameScreen ? this.state.dropped : null });
  };

  readonly #hearPress = (isInSight: boolean) => {
    clearTimeout(this.#silence);
    this.setState({ dropped: isInSight ? null : '' });
    if (isInSight) return;
    const say = () => this.setState({ dropped: this.props.texts.chats.pressDropped });
    this.#silence = setTimeout(say, SILENCE_MS);
  };

  override componentDidMount() {
    this.#watch = watchLink(this.props.client, this.#show, (isWaiting) => this.setState({ isWaiting }));
    followPresses(this.#hearPress);
  }

  override componentWillUnmount() {
    this.#watch?.stop();
    clearTimeout(this.#silence);
  }

  override render(props: ChatsProps) {
    const { shown, isWaiting, dropped } = this.state;
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
          {dropped && <p class="notice notice-failure">{dropped}</p>}
          <Announcement sentence={dropped ?? announcedSentence(shown, texts, isWaiting)} />
        </div>
      </main>
    );
  }
}
