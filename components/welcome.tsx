import { Component } from 'preact';
import { fillIn } from '../locales/fill-in.ts';
import type { WelcomeTexts } from '../locales/welcome/texts.ts';
import type { HostAccess } from '../utils/host-access/host-access.ts';
import { ActionButton } from './action-button.tsx';
import { HostAccessNotice } from './host-access-notice.tsx';

/** Everything that {@link Welcome} needs from its page. */
export interface WelcomeProps {
  readonly texts: WelcomeTexts;
  readonly scheme: 'light' | 'dark';
  readonly hostAccess: HostAccess;
  /** The keys that open the chats, as the browser names them; '' if the person took them away. */
  readonly shortcut: string;
  readonly onOpenChats: () => void;
}

/** The steps in their order; each has its picture in assets/public/texts. */
const STEPS = ['tab', 'link', 'chats'] as const;

/** The first minutes: three steps to the first chat, and whether the browser lets the extension work. */
export class Welcome extends Component<WelcomeProps, { readonly isGranted: boolean | null }> {
  override state: { readonly isGranted: boolean | null } = { isGranted: null };
  #stop: (() => void) | undefined;

  readonly #look = () => {
    const show = (isGranted: boolean): void => this.setState({ isGranted });
    this.props.hostAccess.isGranted().then(show, () => show(false));
  };

  // A person who says no is asked again by the same button.
  readonly #request = () => {
    this.props.hostAccess.request().then(this.#look, this.#look);
  };

  override componentDidMount() {
    this.#look();
    this.#stop = this.props.hostAccess.onChanged(this.#look);
  }

  override componentWillUnmount() {
    this.#stop?.();
  }

  override render({ texts, scheme, shortcut, onOpenChats }: WelcomeProps) {
    const { isGranted } = this.state;
    return (
      <main class="chats page" data-surface="page" data-scheme={scheme}>
        <h1>{texts.title}</h1>
        <p class="lead">{texts.lead}</p>
        {isGranted !== null && (
          <HostAccessNotice isGranted={isGranted} texts={texts.hostAccess} onRequest={this.#request} />
        )}
        <ol class="steps">
          {STEPS.map((step) => (
            <li key={step} class="step card">
              <h2>{texts.steps[step].heading}</h2>
              <p>{texts.steps[step].text}</p>
              <img src={`/welcome/${step}.webp`} alt={texts.steps[step].picture} />
            </li>
          ))}
        </ol>
        <div class="actions">
          <ActionButton kind="primary" act={onOpenChats}>
            {texts.openChats}
          </ActionButton>
        </div>
        <h2>{texts.toolbar.heading}</h2>
        <p>{texts.toolbar.text}</p>
        {shortcut !== '' && <p>{fillIn(texts.shortcut, { shortcut })}</p>}
        <h2>{texts.privacy.heading}</h2>
        <p>{texts.privacy.text}</p>
        <p class="aside">{texts.invented}</p>
      </main>
    );
  }
}
