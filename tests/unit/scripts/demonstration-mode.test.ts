import { describe, expect, test } from 'vitest';
import { modeFor, UsageError } from '../../../scripts/demonstration/options.ts';

describe('npm start', () => {
  test.each([
    ['linux', { DISPLAY: ':0' }],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }],
    ['darwin', {}],
    ['win32', {}],
  ])('shows the browser on %s with %o', (platform, env) => {
    expect(modeFor([], platform, env)).toBe('show');
  });

  test.each([{}, { DISPLAY: '' }])('walks by itself on Linux without a display (%o)', (env) => {
    expect(modeFor([], 'linux', env)).toBe('walkthrough');
  });

  test('walks by itself where it is asked to', () => {
    expect(modeFor(['--walkthrough'], 'darwin', {})).toBe('walkthrough');
  });

  test('refuses what it does not know, in one sentence', () => {
    expect(() => modeFor(['--walktrough'], 'darwin', {})).toThrow(UsageError);
  });
});
