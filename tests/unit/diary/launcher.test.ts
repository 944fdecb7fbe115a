// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { createLauncher } from '../../../utils/diary/launcher.ts';
import type { LauncherPlace } from '../../../utils/diary/launcher-place.ts';

/** The launcher's button, which stands in a closed tree. */
function shownLauncher(remember: (place: LauncherPlace) => void): HTMLButtonElement {
  const attach = vi.spyOn(Element.prototype, 'attachShadow');
  const launcher = createLauncher(remember);
  launcher.show({ place: { side: 'right', fromTop: 0.5 }, hint: '' });
  const root: ShadowRoot = attach.mock.results[0]?.value;
  const button = root.querySelector('button');
  if (button === null) throw new Error('the launcher has no button');
  return button;
}

beforeEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

test.each(['keyup', 'blur'])('a held arrow key is remembered once, at its %s', (end) => {
  const remember = vi.fn();
  const button = shownLauncher(remember);
  for (let step = 0; step < 4; step += 1)
    button.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', repeat: step > 0 }));
  expect(remember).not.toHaveBeenCalled();
  button.dispatchEvent(new Event(end));
  button.dispatchEvent(new Event(end));
  expect(remember).toHaveBeenCalledOnce();
  expect(remember.mock.lastCall?.[0].fromTop).toBeCloseTo(0.7);
});

test('a key that moves nothing is not remembered', () => {
  const remember = vi.fn();
  const button = shownLauncher(remember);
  button.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
  button.dispatchEvent(new KeyboardEvent('keyup', { key: 'a' }));
  expect(remember).not.toHaveBeenCalled();
});
