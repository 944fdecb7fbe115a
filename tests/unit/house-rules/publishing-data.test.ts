import { describe, expect, test } from 'vitest';
import { manifest } from '../../../scripts/build/manifest.ts';
import { vkAccount } from '../../../utils/vk-id/account.ts';
import { publishing, rowsUnder } from './publishing-document.ts';

/*
 * What the stores are told of a person's data, kind by kind, held to what the package tells Firefox of and to what it keeps.
 */

/** The kinds of data that the Chrome Web Store asks about, and what Firefox calls each. */
const KINDS_OF_DATA = {
  'personally identifiable information': 'personallyIdentifyingInfo',
  health: 'healthInfo',
  'financial and payment information': 'financialAndPaymentInfo',
  'authentication information': 'authenticationInfo',
  'personal communications': 'personalCommunications',
  location: 'locationInfo',
  'web history': 'browsingActivity',
  'user activity': 'websiteActivity',
  'website content': 'websiteContent',
} as const;

describe('of the kinds of data that a store asks about', () => {
  const { required = [], optional = [] } =
    manifest({ browser: 'firefox' }).browser_specific_settings?.gecko?.data_collection_permissions ?? {};
  const answers = new Map(
    rowsUnder('Data.').flatMap(([kinds, answer]) =>
      kinds
        .toLowerCase()
        .split(', ')
        .map((kind): [string, string] => [kind, answer]),
    ),
  );

  test('every one has its answer, and no other has one', () => {
    expect([...answers.keys()].toSorted()).toEqual(Object.keys(KINDS_OF_DATA).toSorted());
    for (const answer of answers.values()) expect(answer).toMatch(/^(Yes: .+|No\.)$/);
  });

  test('those that leave the browser, and no others, are what the package tells Firefox of', () => {
    const leaving = Object.entries(KINDS_OF_DATA).filter(([kind]) => {
      const answer = answers.get(kind) ?? '';
      return answer.startsWith('Yes') && !answer.includes('stay in this browser, and go nowhere');
    });
    expect(required).toEqual(leaving.map(([, name]) => name));
    expect(optional).toEqual([]);
  });

  test('the chapter for Firefox names the same ones', () => {
    const [, declared = ''] = publishing.match(/the manifest declares (.+?) as required/) ?? [];
    expect([...declared.matchAll(/`(\w+)`/g)].map(([, name]) => name)).toEqual(required);
  });

  test('what is kept of a person at VK is what the answer names: an id and a name', () => {
    expect(answers.get('personally identifiable information')).toContain('id and name of the VK account');
    expect(Object.keys(vkAccount.shape)).toEqual(['id', 'firstName', 'lastName']);
  });
});
