import { afterEach, expect, test, vi } from 'vitest';
import { withdrawGrant } from '../../../utils/link/withdraw-grant.ts';
import { app, grant } from './linking-world.ts';

afterEach(() => vi.restoreAllMocks());

/** Withdraws from a VK that refuses so many times. */
async function withdrawFromVkThatRefuses(times: number, reason: unknown = new Error('not now')) {
  const waited: number[] = [];
  let asked = 0;
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  const revoke = async (): Promise<void> => {
    asked += 1;
    if (asked <= times) throw reason;
  };
  const wait = async (milliseconds: number): Promise<void> => void waited.push(milliseconds);
  const withdrawn = await withdrawGrant({ vkId: { revoke }, wait }, app, grant);
  return { withdrawn, waited, asked, warnings: warn.mock.calls };
}

test.each([
  [0, []],
  [1, [1_000]],
  [2, [1_000, 3_000]],
])('after %i refusals the permission is withdrawn, without a word', async (times, waits) => {
  const { withdrawn, waited, warnings } = await withdrawFromVkThatRefuses(times);
  expect([withdrawn, waited, warnings]).toEqual([true, waits, []]);
});

test('the third refusal is the last, and developers are told why', async () => {
  const { withdrawn, waited, asked, warnings } = await withdrawFromVkThatRefuses(9);
  expect([withdrawn, waited, asked]).toEqual([false, [1_000, 3_000], 3]);
  expect(warnings).toEqual([['VK ID did not withdraw the permission:', 'not now']]);
  expect((await withdrawFromVkThatRefuses(9, 'text')).warnings.at(-1)?.[1]).toBe('unknown');
});
