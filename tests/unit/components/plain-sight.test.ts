// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { actInPlainSight } from '../../../components/plain-sight.ts';

let host: HTMLElement;
let button: HTMLElement;

beforeEach(() => {
  host = document.createElement('div');
  button = document.createElement('button');
  host.attachShadow({ mode: 'closed' }).append(button);
  document.body.append(host);
  button.getBoundingClientRect = () => new DOMRect(100, 50, 200, 40);
  vi.spyOn(button, 'offsetWidth', 'get').mockReturnValue(200);
  vi.spyOn(button, 'offsetHeight', 'get').mockReturnValue(40);
});

afterEach(() => {
  document.body.removeAttribute('style');
  document.body.replaceChildren();
});

/** Whether a press acts where the browser does not watch what can be seen, as Firefox. */
function pressActs(): boolean {
  const act = vi.fn();
  actInPlainSight(button, act);
  return act.mock.calls.length > 0;
}

/** Stands in for the page's own layout: what lies on top at a place. */
function onTop(at: (x: number, y: number) => Element): void {
  document.elementFromPoint = at;
}

test('a button that nothing hides is pressed, wherever the page has moved it', () => {
  onTop(() => host);
  document.body.setAttribute('style', 'transform: translate(30px, 20px)');
  expect(pressActs()).toBe(true);
});

test.each([
  'filter: url(#f)',
  'filter: contrast(0)',
  'mask-image: linear-gradient(transparent, transparent)',
  'mix-blend-mode: multiply',
  'clip-path: inset(50%)',
  'opacity: 0.1',
])('a press does nothing where the page around has %s', (style) => {
  onTop(() => host);
  document.body.setAttribute('style', style);
  expect(pressActs()).toBe(false);
});

test('nor where the page has shrunk the button, by whatever means', () => {
  onTop(() => host);
  button.getBoundingClientRect = () => new DOMRect(100, 50, 2, 0.4);
  expect(pressActs()).toBe(false);
});

test('nor where it is covered, but for a hole in the middle', () => {
  onTop((x, y) => (Math.hypot(x - 200, y - 70) < 2 ? host : document.body));
  expect(pressActs()).toBe(false);
});
