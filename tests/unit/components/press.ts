import { fireEvent } from '@testing-library/dom';

/** A person's own press of a button; `clicks` counts the clicks of a multiple click, as browsers do. */
export function press(button: Element, clicks = 1): void {
  fireEvent(button, trusted(new MouseEvent('click', { bubbles: true, cancelable: true, detail: clicks })));
}

/** A person's own press of a key. Returns the event, to see whether its default was prevented. */
export function pressKey(target: Element, key: string): KeyboardEvent {
  const event = trusted(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  fireEvent(target, event);
  return event;
}

/** A click dispatched by a script, as browsers mark it. */
export function clickByScript(button: Element): void {
  fireEvent(button, mark(new MouseEvent('click', { bubbles: true, cancelable: true }), false));
}

/** An event that the browser itself sends. */
export function trusted<E extends Event>(event: E): E {
  return mark(event, true);
}

/** Only a browser can send trusted events, and the DOM of the tests leaves the mark out altogether. */
function mark<E extends Event>(event: E, isTrusted: boolean): E {
  return Object.defineProperty(event, 'isTrusted', { value: isTrusted });
}
