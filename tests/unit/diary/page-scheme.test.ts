// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { isDark, pageScheme, parseColor } from '../../../utils/diary/page-scheme.ts';

describe('a computed colour', () => {
  it.each([
    ['rgb(255, 255, 255)', { red: 255, green: 255, blue: 255, opacity: 1 }],
    ['rgba(0, 0, 0, 0)', { red: 0, green: 0, blue: 0, opacity: 0 }],
    ['rgba(1, 2, 3, 0.5)', { red: 1, green: 2, blue: 3, opacity: 0.5 }],
    ['oklch(0.5 0.1 200)', null],
    ['', null],
  ])('%s is read as %j', (computed, color) => {
    expect(parseColor(computed)).toEqual(color);
  });

  it.each([
    [{ red: 255, green: 255, blue: 255 }, false],
    [{ red: 243, green: 246, blue: 250 }, false],
    [{ red: 0, green: 119, blue: 255 }, true],
    [{ red: 18, green: 22, blue: 29 }, true],
  ])('%j is dark: %s', (color, dark) => {
    expect(isDark({ ...color, opacity: 1 })).toBe(dark);
  });
});

describe('the scheme of the page', () => {
  afterEach(() => document.body.replaceChildren());

  it.each([
    ['rgb(18, 22, 29)', 'dark'],
    ['rgb(243, 246, 250)', 'light'],
  ] as const)('is that of the nearest painted background, %s: %s', (background, scheme) => {
    const painted = document.createElement('div');
    painted.style.backgroundColor = background;
    const host = painted.appendChild(document.createElement('div'));
    host.style.backgroundColor = 'rgba(0, 0, 0, 0)';
    document.body.append(painted);
    expect(pageScheme(host)).toBe(scheme);
  });

  it('is light where nothing is painted', () => {
    expect(pageScheme(document.body)).toBe('light');
  });
});
