import { expect, it, test } from 'vitest';
import { TAB_LIMIT } from '../../../entrypoints/background/tab-limit.ts';
import { STAGE_LIMITS_S } from '../../../utils/link/stage-limits.ts';
import { SHOW_LIMIT } from '../../../utils/sign-in/identity-window.ts';
import { TIME_LIMIT } from '../../../utils/vk-id/bounded-fetch.ts';
import { gate } from '../gate.ts';
import { account, anna, grant, worldWhere } from './linking-world.ts';

/** A clock that goes on only while something takes all the time that it has. */
function clockOfTheSlowest() {
  let clock = 0;
  const takes = async (milliseconds: number): Promise<void> => {
    clock += milliseconds;
  };
  return {
    now: () => clock,
    takes,
    effects: {
      exchangeCode: () => takes(TIME_LIMIT).then(() => grant),
      identify: () => takes(TIME_LIMIT).then(() => account),
      lookWhoIsThere: () => takes(TAB_LIMIT),
      wait: takes,
      now: () => clock,
    },
  };
}

it('the seconds that a person is told are those after which a stage fails', () => {
  expect(STAGE_LIMITS_S.opening * 1000).toBe(SHOW_LIMIT);
});

test('an account is linked no later than the person is told', async () => {
  const { effects, takes } = clockOfTheSlowest();
  const { linking } = worldWhere({ ...effects, revoke: () => takes(TIME_LIMIT) });
  await (await linking.start(anna)).done;
  const { links } = await linking.state();
  // It began at 0, and the permission is withdrawn after it.
  expect(links[anna.key]?.linkedAt).toBe(2 * TIME_LIMIT + TAB_LIMIT);
  expect(links[anna.key]?.linkedAt).toBeLessThanOrEqual(STAGE_LIMITS_S.identifying * 1000);
});

test('a failure at the last moment, which waits for the withdrawal, is told just then', async () => {
  const { effects, now } = clockOfTheSlowest();
  const withdrawal = gate<void>();
  const { linking } = worldWhere({
    ...effects,
    lookWhoIsThere: async () => {
      await effects.lookWhoIsThere();
      throw new Error('the disk is full');
    },
    revoke: () => withdrawal.opened,
  });
  const { done } = await linking.start(anna);
  await expect.poll(async () => (await linking.state()).attempt).toBeNull();
  expect(now()).toBe(STAGE_LIMITS_S.identifying * 1000);
  withdrawal.open();
  await done;
});
