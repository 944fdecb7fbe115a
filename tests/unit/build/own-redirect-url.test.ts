import { expect, test } from 'vitest';
import { ownRedirectUrl } from '../../../scripts/build/own-redirect-url.ts';

const of = (WXT_VKID_REDIRECT_URL: string | undefined) => ownRedirectUrl({ WXT_VKID_REDIRECT_URL });

test.each([['https://your.example/vk-id'], ['https://your.example:8443/vk-id?from=diary']])(
  'the owner’s redirect URL %s is taken letter for letter',
  (url) => {
    expect(of(url)).toBe(url);
  },
);

test.each([[undefined], ['']])('where it is %j, the build has the browser’s own', (setting) => {
  expect(of(setting)).toBeNull();
});

test.each([
  ['notaurl'],
  ['http://your.example/'],
  ['https://your.example/#'],
  ['https://your.example/#part'],
  ['https://user@your.example/'],
  ['https://:word@your.example/'],
])('%s is refused with a sentence that names the setting', (setting) => {
  expect(() => of(setting)).toThrow(`WXT_VKID_REDIRECT_URL is "${setting}", not an https address`);
});
