import { Component } from 'preact';
import type { HostAccessTexts } from '../locales/host-access-texts.ts';
import type { HostAccess } from '../utils/host-access/host-access.ts';
import { ActionButton } from './action-button.tsx';
import { FocusKeeper } from './focus-keeper.tsx';

/** What {@link HostAccessNotice} shows and does. */
export interface HostAccessNoticeProps {
  readonly hostAccess: HostAccess;
  readonly texts: HostAccessTexts;
  /** Whether it also says that nothing is missing, where nothing was. */
  readonly saysGranted: boolean;
}

/** `isGranted` is null until the browser has said it. `wasMissing` since the notice came up. */
interface State {
  readonly isGranted: boolean | null;
  readonly wasMissing: boolean;
}

/**
 * Whether the browser lets the extension reach its sites, and the way to allow it. Follows the browser: the person may
 * take the sites away while it is shown. The live region stands there before its text, or no screen reader would say it.
 */
export class HostAccessNotice extends Component<HostAccessNoticeProps, State> {
  override state: State = { isGranted: null, wasMissing: false };
  #stop: (() => void) | undefined;

  readonly #look = () => {
    const show = (isGranted: boolean): void =>
      this.setState(({ wasMissing }) => ({ isGranted, wasMissing: wasMissing || !isGranted }));
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
    const { isGranted, wasMissing } = this.state;
    const isMissing = isGranted === false;
    const saysSo = isGranted === true && (saysGranted || wasMissing);
    return (
      <FocusKeeper screen={String(isGranted)}>
        <div class={isMissing ? 'notice notice-failure' : saysSo ? 'notice' : undefined}>
          <div role="status">
            {isMissing && (
              <>
                <p>
                  <strong>{texts.missing.heading}</strong>
                </p>
                <p>{texts.missing.text}</p>
              </>
            )}
            {saysSo && (
              <p tabIndex={-1} data-first>
                {texts.granted}
              </p>
            )}
          </div>
          {isMissing && (
            <div class="actions">
              <ActionButton kind="secondary" act={this.#request} first>
                {texts.grant}
              </ActionButton>
            </div>
          )}
        </div>
      </FocusKeeper>
    );
  }
}
