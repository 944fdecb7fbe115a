import { createRequire } from 'node:module';
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
  fireEvent(button, new MouseEvent('click', { bubbles: true, cancelable: true }));
}

/** jsdom's own way from an object of a page to what stands behind it. */
const idl: { implForWrapper(wrapper: object): object | null } = createRequire(import.meta.url)(
  'jsdom/lib/generated/idl/utils.js',
);

/** An event that the browser itself sends: jsdom, like a browser, has no public way to make one. */
export function trusted<E extends Event>(event: E): E {
  // With a setter that does nothing, because `dispatchEvent` takes the mark away.
  const mark = { get: () => true, set: () => undefined };
  Object.defineProperty(idl.implForWrapper(event), 'isTrusted', mark);
  return event;
}
