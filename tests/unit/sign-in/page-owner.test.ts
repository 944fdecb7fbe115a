import { expect, test } from 'vitest';
import { pageOwner } from '../../../utils/sign-in/page-owner.ts';

const REDIRECT = 'redirect_uri=https%3A%2F%2Fabc.chromiumapp.org%2F';
const OURS = `https://id.vk.ru/authorize?client_id=1&${REDIRECT}&state=s`;

test.each([
  [OURS, 'ours'],
  [`https://id.vk.ru/auth?${REDIRECT}&client_id=1&uuid=5`, 'ours'],
  [`https://id.vk.ru/authorize?client_id=2&${REDIRECT}`, 'others'],
  ['https://id.vk.ru/authorize?client_id=1&redirect_uri=https%3A%2F%2Fexample.org%2F', 'others'],
  ['https://id.vk.ru/auth?client_id=2', 'others'],
  ['https://id.vk.ru/auth?client_id=1', 'unnamed'],
  ['https://id.vk.ru/auth?uuid=5', 'unnamed'],
  ['https://id.vk.ru.example.org/authorize', null],
  ['about:blank', null],
  ['', null],
  [undefined, null],
])('%s is a page of VK ID that is %s', (url, owner) => {
  expect(pageOwner(url, OURS)).toBe(owner);
});
