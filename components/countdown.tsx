import { Component } from 'preact';
import type { Language } from '../locales/languages.ts';
import { type PluralForms, plural } from '../locales/plural.ts';

/** What {@link Countdown} counts, and in which words. */
export interface CountdownProps {
  /** Whether the wait is under way; else this only keeps the room that it takes. */
  readonly isRunning: boolean;
  /** Seconds that the wait may take at most, from when it begins to run. */
  readonly seconds: number;
  readonly texts: { readonly atMost: PluralForms; readonly over: string };
  readonly language: Language;
}

/**
 * How long a wait may still take, at most. A screen that is opened in the middle of it starts from the whole limit,
 * which is no less true. Screen readers tell it when asked, and are not interrupted by it (`role="timer"`).
 */
export class Countdown extends Component<CountdownProps, { readonly left: number }> {
  override state = { left: this.props.seconds };
  #ticking: ReturnType<typeof setInterval> | undefined;

  override componentDidMount() {
    if (this.props.isRunning) this.#start();
  }

  override componentDidUpdate(before: CountdownProps) {
    if (before.isRunning === this.props.isRunning) return;
    clearInterval(this.#ticking);
    if (this.props.isRunning) this.#start();
  }

  override componentWillUnmount() {
    clearInterval(this.#ticking);
  }

  #start() {
    // By the clock: a page in the background gets its ticks late.
    const end = Date.now() + this.props.seconds * 1000;
    this.#ticking = setInterval(() => {
      const left = Math.max(0, Math.ceil((end - Date.now()) / 1000));
      this.setState({ left });
      if (left === 0) clearInterval(this.#ticking);
    }, 1000);
  }

  override render({ isRunning, seconds, texts, language }: CountdownProps) {
    const left = isRunning ? this.state.left : seconds;
    return (
      <p class="aside" role="timer">
        {left > 0 ? plural(texts.atMost, left, language) : texts.over}
      </p>
    );
  }
}
