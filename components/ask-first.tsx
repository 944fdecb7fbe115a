import { Component, type ComponentChildren } from 'preact';
import { ActionButton } from './action-button.tsx';
import { FocusKeeper } from './focus-keeper.tsx';

/** What {@link AskFirst} offers, asks and does. */
export interface AskFirstProps {
  readonly texts: {
    readonly question: string;
    readonly consequence: string;
    readonly confirm: string;
    readonly keep: string;
  };
  /** How the answer that acts looks. */
  readonly weight: 'primary' | 'warning';
  readonly onConfirm: () => void;
  /** Draws what is there before the question; `ask` brings the question. */
  readonly offer: (ask: () => void) => ComponentChildren;
}

/**
 * An offer that asks once, in its own place, before it acts. The focus goes to the answer that changes nothing, so that
 * pressing Enter twice does nothing; Escape is that answer too.
 */
export class AskFirst extends Component<AskFirstProps, { readonly asking: boolean }> {
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
        {this.state.asking ? this.#question() : this.props.offer(this.#ask)}
      </FocusKeeper>
    );
  }

  #question() {
    const { texts, weight, onConfirm } = this.props;
    return (
      <fieldset class="confirmation" onKeyDown={this.#keepOnEscape}>
        <legend>{texts.question}</legend>
        <p>{texts.consequence}</p>
        <div class="actions">
          <ActionButton kind={weight} act={onConfirm}>
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
