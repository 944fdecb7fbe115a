import { Component, type ComponentChildren, createRef } from 'preact';

/** What {@link FocusKeeper} wraps, and the name of the screen that is shown there now. */
export interface FocusKeeperProps {
  readonly screen: string;
  readonly children: ComponentChildren;
}

/**
 * Keeps a keyboard user's place when one screen replaces another: if the focus was inside, it goes to the element
 * marked `data-first` of the new screen; if it was elsewhere on the page, it stays there. A class component, because
 * only `getSnapshotBeforeUpdate` sees the focus before the old screen's button is taken out.
 */
export class FocusKeeper extends Component<FocusKeeperProps> {
  readonly #frame = createRef<HTMLDivElement>();

  override getSnapshotBeforeUpdate(previous: FocusKeeperProps): boolean {
    if (previous.screen === this.props.screen) return false;
    // `document.activeElement` would stop at the host of a shadow root; `:focus` fits in no window but the one in front,
    // and VK ID's is in front of the diary's while the screens change.
    const root = this.#frame.current?.getRootNode();
    const focused = root && 'activeElement' in root ? root.activeElement : null;
    return focused instanceof Element && this.#frame.current?.contains(focused) === true;
  }

  override componentDidUpdate(_props: FocusKeeperProps, _state: unknown, hadFocus: unknown): void {
    if (hadFocus === true) this.#frame.current?.querySelector<HTMLElement>('[data-first]')?.focus();
  }

  override render() {
    return <div ref={this.#frame}>{this.props.children}</div>;
  }
}
