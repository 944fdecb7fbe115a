import { Component } from 'preact';
import type { HostAccessTexts } from '../locales/host-access-texts.ts';
import type { HostAccess } from '../utils/host-access/host-access.ts';
import { ActionButton } from './action-button.tsx';

/** What {@link HostAccessNotice} shows and does. */
export interface HostAccessNoticeProps {
  readonly hostAccess: HostAccess;
  readonly texts: HostAccessTexts;
  /** Whether it also says that nothing is missing. */
  readonly saysGranted: boolean;
}

/** Null until the browser has said it. */
interface State {
  readonly isGranted: boolean | null;
}

/**
 * Whether the browser lets the extension reach its sites, and the way to allow it. Follows the browser: the person may
 * take the sites away while it is shown.
 */
export class HostAccessNotice extends Component<HostAccessNoticeProps, State> {
  override state: State = { isGranted: null };
  #stop: (() => void) | undefined;

  readonly #look = () => {
    const show = (isGranted: boolean): void => this.setState({ isGranted });
    this.props.hostAccess.isGranted().then(show, () => show(false));
  };

  // Within the person's press, which the browser asks for. A person who says no is asked again by the same button.
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

  override render({ texts, saysGranted }: HostAccessNoticeProps) {
    const { isGranted } = this.state;
    if (isGranted === null || (isGranted && !saysGranted)) return null;
    return (
      <div class={isGranted ? 'notice' : 'notice notice-failure'} role="status">
        {isGranted ? (
          <p>{texts.granted}</p>
        ) : (
          <>
            <p>
              <strong>{texts.missing.heading}</strong>
            </p>
            <p>{texts.missing.text}</p>
            <div class="actions">
              <ActionButton kind="secondary" act={this.#request}>
                {texts.grant}
              </ActionButton>
            </div>
          </>
        )}
      </div>
    );
  }
}
