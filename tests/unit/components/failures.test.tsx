// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { en } from '../../../locales/en.ts';
import { ru } from '../../../locales/ru.ts';
import { LINK_FAILURES } from '../../../utils/link/link-failure.ts';
import { openSurface, type Surface } from './surface.tsx';
import { linking, unlinked } from './views.ts';

let surface: Surface;
afterEach(() => surface.close());

describe.each([
  ['Russian', ru],
  ['English', en],
])('every failure has its sentence, in %s', (_language, texts) => {
  it.each(LINK_FAILURES)(
    '%s: what happened, what to do, and a way to try again where that may help',
    async (failure) => {
      surface = openSurface({ texts });
      await surface.show(linking('authorizing'));
      surface.client.notify();
      await surface.show(unlinked(failure));
      const { happened, advice } = texts.failures[failure];
      expect(surface.container.querySelector('.notice-failure')?.textContent).toBe(`${happened} ${advice}`);
      expect(surface.see.getByRole('status').textContent).toBe(`${happened} ${advice}`);
      // Where the build itself is at fault, trying again could not help.
      const tryAgain = surface.see.queryByRole('button', { name: texts.unlinked.link });
      expect(tryAgain !== null).toBe(failure !== 'no-app-id');
    },
  );

  it('a cancelled attempt leaves no notice', async () => {
    surface = openSurface({ texts });
    await surface.show(unlinked(null));
    expect(surface.container.querySelector('.notice-failure')).toBeNull();
  });
});
