import { Component } from 'preact';
import { ActionButton } from './action-button.tsx';

/** What {@link OpenChats} shows and does. */
export interface OpenChatsProps {
  readonly texts: { readonly openChats: string; readonly notOpened: string };
  /** Rejects if the worker cannot be reached. */
  readonly onOpenChats: () => Promise<void>;
}

/** The button that leads to «Чаты» in the diary, and the word that it could not. */
export class OpenChats extends Component<OpenChatsProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  readonly #open = () => {
    // Else the same words after a second press would be no change, and a screen reader would not say them.
    this.setState({ hasFailed: false });
    this.props.onOpenChats().catch(() => this.setState({ hasFailed: true }));
  };

  override render({ texts }: OpenChatsProps) {
    return (
      <>
        <div class="actions">
          <ActionButton kind="primary" act={this.#open}>
            {texts.openChats}
          </ActionButton>
        </div>
        <div role="status">
          {this.state.hasFailed && <p class="notice notice-failure">{texts.notOpened}</p>}
        </div>
      </>
    );
  }
}
