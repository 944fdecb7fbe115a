import { describe, expect, test } from 'vitest';
import { browserSource } from '../../../scripts/setup/browser.mjs';

const linux = {
  platform: 'linux',
  env: { PATH: '/usr/local/bin:/usr/bin:/snap/bin' },
  aptAccess: () => 'as-root' as const,
};
const only =
  (...programs: string[]) =>
  (path: string) =>
    programs.includes(path);

describe('where the browser comes from', () => {
  test('a Chromium in $PATH is taken before other browsers', () => {
    const isProgram = only('/usr/bin/google-chrome', '/usr/bin/chromium');
    expect(browserSource('chromium', { ...linux, isProgram })).toEqual({
      kind: 'found',
      path: '/usr/bin/chromium',
    });
  });

  test('a snap is taken last, because it sees only part of the disk', () => {
    const isProgram = only('/snap/bin/chromium', '/usr/bin/microsoft-edge');
    expect(browserSource('chromium', { ...linux, isProgram })).toEqual({
      kind: 'found',
      path: '/usr/bin/microsoft-edge',
    });
  });

  test('the browser that CHROME_PATH names is taken before all others', () => {
    const isProgram = only('/opt/mine/chrome', '/usr/bin/chromium');
    const env = { ...linux.env, CHROME_PATH: '/opt/mine/chrome' };
    expect(browserSource('chromium', { ...linux, env, isProgram })).toEqual({
      kind: 'found',
      path: '/opt/mine/chrome',
    });
  });

  test('a CHROME_PATH without a program is said, not silently replaced', () => {
    const env = { ...linux.env, CHROME_PATH: '/opt/gone' };
    const source = browserSource('chromium', { ...linux, env, isProgram: only('/usr/bin/chromium') });
    expect(source).toEqual({
      kind: 'tell',
      sentence: 'CHROME_PATH names /opt/gone, but there is no program.',
    });
  });

  test('without any browser Debian’s is installed where this is allowed', () => {
    const source = browserSource('chromium', {
      ...linux,
      isProgram: () => false,
      aptAccess: () => 'with-sudo',
    });
    expect(source).toEqual({ kind: 'install', access: 'with-sudo' });
  });

  test('Firefox is found apart from the others, by its own names and its own variable', () => {
    const isProgram = only('/usr/bin/chromium', '/usr/bin/firefox', '/opt/mine/firefox');
    const env = { ...linux.env, CHROME_PATH: '/opt/gone' };
    expect(browserSource('firefox', { ...linux, env, isProgram })).toEqual({
      kind: 'found',
      path: '/usr/bin/firefox',
    });
    const named = { ...linux.env, FIREFOX_PATH: '/opt/mine/firefox' };
    expect(browserSource('firefox', { ...linux, env: named, isProgram })).toEqual({
      kind: 'found',
      path: '/opt/mine/firefox',
    });
    expect(browserSource('firefox', { ...linux, isProgram: () => false, aptAccess: () => 'no' })).toEqual({
      kind: 'tell',
      sentence: 'No Firefox was found: install Firefox, or name its program in the variable FIREFOX_PATH.',
    });
  });

  test('elsewhere the person is told in one sentence what to install', () => {
    const source = browserSource('chromium', { ...linux, isProgram: () => false, aptAccess: () => 'no' });
    expect(source).toMatchObject({ kind: 'tell', sentence: expect.stringContaining('install Chromium') });
  });

  test.each([
    [
      'darwin',
      { HOME: '/Users/anna' },
      '/Users/anna/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    ['darwin', {}, '/Applications/Yandex.app/Contents/MacOS/Yandex'],
    [
      'win32',
      { PROGRAMFILES: 'C:\\Program Files' },
      'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
    [
      'win32',
      { LOCALAPPDATA: 'C:\\Users\\anna\\AppData\\Local' },
      'C:\\Users\\anna\\AppData\\Local\\Yandex\\YandexBrowser\\Application\\browser.exe',
    ],
    ['linux', {}, '/opt/yandex/browser/yandex_browser'],
  ])('on %s it looks in the usual places (%o)', (platform, env, path) => {
    expect(browserSource('chromium', { ...linux, platform, env, isProgram: only(path) })).toEqual({
      kind: 'found',
      path,
    });
  });
});
