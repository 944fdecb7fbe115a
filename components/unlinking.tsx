import { Component } from 'preact';
import type { Texts } from '../locales/texts.ts';
import { ActionButton } from './action-button.tsx';
import { FocusKeeper } from './focus-keeper.tsx';

/** What {@link Unlinking} shows and does. */
export interface UnlinkingProps {
  /** Text of the button that leads to the confirmation. */
  readonly label: string;
  readonly texts: Texts['unlinking'];
  readonly onUnlink: () => void;
}

/**
 * The unlink button, which asks once, in its own place. The focus goes to the answer that changes nothing, so that
 * pressing Enter twice unlinks nobody; Escape is that answer too.
 */
export class Unlinking extends Component<UnlinkingProps, { readonly asking: boolean }> {
  override state = { asking: false };

  readonly #ask = () => this.setState({ asking: true });
  readonly #keep = () => this.setState({ asking: false });

  readonly #keepOnEscape = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.key !== 'Escape') return;
    // The popup would close on it.
    event.preventDefault();
    this.#keep();
  };

  override render() {
    return (
      <FocusKeeper screen={String(this.state.asking)}>
        {this.state.asking ? this.#confirmation() : this.#offer()}
      </FocusKeeper>
    );
  }

  #offer() {
    return (
      <div class="actions actions-apart">
        <ActionButton kind="quiet" act={this.#ask} first>
          {this.props.label}
        </ActionButton>
      </div>
    );
  }

  #confirmation() {
    const { texts, onUnlink } = this.props;
    return (
      <fieldset class="confirmation" onKeyDown={this.#keepOnEscape}>
        <legend>{texts.question}</legend>
        <p>{texts.consequence}</p>
        <div class="actions">
          <ActionButton kind="warning" act={onUnlink}>
            {texts.confirm}
          </ActionButton>
          <ActionButton kind="secondary" act={this.#keep} first>
            {texts.keep}
          </ActionButton>
        </div>
      </fieldset>
    );
  }
}
