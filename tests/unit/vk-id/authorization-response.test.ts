import { describe, expect, test } from 'vitest';
import { isRedirectTo, readAuthorizationResponse } from '../../../utils/vk-id/authorization-response.ts';
import type { VkIdFailure } from '../../../utils/vk-id/failure.ts';

const redirectUri = 'https://abc.chromiumapp.org/';
const state = 'S'.repeat(43);
const expected = { redirectUri, state };
const granted = { code: 'the-code', state, device_id: 'the-device', type: 'code_v2', expires_in: '600' };

function redirect(parameters: Record<string, string> | [string, string][]): string {
  return `${redirectUri}?${new URLSearchParams(parameters)}`;
}

function failureOf(url: string): VkIdFailure | undefined {
  try {
    readAuthorizationResponse(url, expected);
    return undefined;
  } catch (error) {
    expect(error).toMatchObject({ name: 'VkIdError' });
    return Reflect.get(Object(error), 'failure');
  }
}

describe('a granted request', () => {
  test('gives the code and the device id', () => {
    expect(readAuthorizationResponse(redirect(granted), expected)).toEqual({
      code: 'the-code',
      deviceId: 'the-device',
    });
  });

  test('may come packed in one payload parameter', () => {
    const url = redirect({ payload: JSON.stringify(granted) });
    expect(readAuthorizationResponse(url, expected).code).toBe('the-code');
  });
});

describe('a refused request', () => {
  test('is a denial if the person said no', () => {
    expect(failureOf(redirect({ error: 'access_denied', error_description: 'no', state }))).toBe('denied');
  });

  test.each([
    ['server_error', 'vk-not-answering'],
    ['temporarily_unavailable', 'vk-not-answering'],
    ['slow_down', 'vk-not-answering'],
    ['invalid_request', 'vk-refused'],
    ['something_new', 'vk-refused'],
  ])('with %s is sorted as %s', (error, failure) => {
    expect(failureOf(redirect({ error, state }))).toBe(failure);
  });

  test('with a foreign state is not believed', () => {
    expect(failureOf(redirect({ error: 'access_denied', state: `${state.slice(1)}X` }))).toBe(
      'state-mismatch',
    );
  });
});

describe('a redirect that is not the answer to this request', () => {
  test.each([
    ['another state', redirect({ ...granted, state: 'T'.repeat(43) }), 'state-mismatch'],
    ['a state cut short', redirect({ ...granted, state: state.slice(1) }), 'state-mismatch'],
    ['a state with more behind it', redirect({ ...granted, state: `${state}S` }), 'state-mismatch'],
    ['an empty code', redirect({ ...granted, code: '' }), 'vk-answer-invalid'],
    ['no device id', redirect({ code: 'c', state }), 'vk-answer-invalid'],
    ['no state', redirect({ code: 'c', device_id: 'd' }), 'vk-answer-invalid'],
    ['a repeated code', `${redirect(granted)}&code=other`, 'vk-answer-invalid'],
    ['a repeated state', `${redirect(granted)}&state=${state}`, 'vk-answer-invalid'],
    ['payload and plain parameters', redirect({ ...granted, payload: '{}' }), 'vk-answer-invalid'],
    ['a payload that is no JSON', redirect({ payload: '{' }), 'vk-answer-invalid'],
    ['a payload that is no object', redirect({ payload: '"text"' }), 'vk-answer-invalid'],
    [
      'a payload of wrong types',
      redirect({ payload: JSON.stringify({ ...granted, code: 1 }) }),
      'vk-answer-invalid',
    ],
    ['a code too long to be one', redirect({ ...granted, code: 'c'.repeat(5000) }), 'vk-answer-invalid'],
    ['nothing', redirectUri, 'vk-answer-invalid'],
  ])('is refused: %s', (_what, url, failure) => {
    expect(failureOf(url)).toBe(failure);
  });
});

describe('a payload', () => {
  const payload = JSON.stringify(granted);

  test.each(['code', 'state', 'device_id', 'error'])('beside a plain %s is refused', (name) => {
    expect(failureOf(redirect({ payload, [name]: 'plain' }))).toBe('vk-answer-invalid');
  });

  test('beside anything else is read', () => {
    expect(readAuthorizationResponse(redirect({ payload, lang: 'ru' }), expected).code).toBe('the-code');
  });
});

describe('the message for developers', () => {
  const messageOf = (url: string): string => {
    try {
      readAuthorizationResponse(url, expected);
      return '';
    } catch (error) {
      return error instanceof Error ? error.message : '';
    }
  };

  test.each([
    [redirect({ error: `e${'x'.repeat(100)}`, state }), /^VK ID refused: ex{63}$/],
    [redirect({ ...granted, state: 'T'.repeat(43) }), /^the redirect carries another state$/],
    ['https://evil.example/', /^VK ID's redirect is not valid: the redirect leads elsewhere$/],
    [redirect({ code: 'c', state }), /: code, device_id or state is missing$/],
    [`${redirect(granted)}&code=other`, /: a parameter is repeated$/],
    [redirect({ ...granted, payload: '{}' }), /: payload is mixed with plain parameters$/],
    [redirect({ payload: '[' }), /: payload is not a JSON object$/],
  ])('says what is wrong with %s, and nothing secret', (url, message) => {
    expect(messageOf(url)).toMatch(message);
    expect(messageOf(url)).not.toContain('the-code');
  });
});

describe('the redirect URI', () => {
  test.each([
    'https://abc.chromiumapp.org/?code=1',
    'https://abc.chromiumapp.org/',
    'https://abc.chromiumapp.org/?code=1#fragment',
  ])('is recognised in %s', (url) => {
    expect(isRedirectTo(url, redirectUri)).toBe(true);
  });

  test.each([
    'https://abc.chromiumapp.org/other?code=1',
    'http://abc.chromiumapp.org/?code=1',
    'https://abc.chromiumapp.org:444/?code=1',
    'https://abc.chromiumapp.org.evil.example/?code=1',
    'https://evil@abc.chromiumapp.org/?code=1',
    'https://:secret@abc.chromiumapp.org/?code=1',
    'https://evil.example/?https://abc.chromiumapp.org/',
    'no url',
    '',
  ])('is not taken for %s', (url) => {
    expect(isRedirectTo(url, redirectUri)).toBe(false);
    expect(failureOf(url)).toBe('vk-answer-invalid');
  });
});
