import { expect, it, test } from 'vitest';
import { STAGE_LIMITS_S } from '../../../utils/link/stage-limits.ts';
import { SHOW_LIMIT } from '../../../utils/sign-in/identity-window.ts';
import { TIME_LIMIT } from '../../../utils/vk-id/bounded-fetch.ts';
import { account, anna, grant, worldWhere } from './linking-world.ts';

it('the seconds that a person is told are those after which a stage fails', () => {
  expect(STAGE_LIMITS_S.opening * 1000).toBe(SHOW_LIMIT);
});

test('what is asked of VK until an account is linked takes no longer than the person is told', async () => {
  let clock = 0;
  const callThatTakesAll = async (): Promise<void> => {
    clock += TIME_LIMIT;
  };
  const { linking } = worldWhere({
    exchangeCode: () => callThatTakesAll().then(() => grant),
    identify: () => callThatTakesAll().then(() => account),
    revoke: callThatTakesAll,
    now: () => clock,
  });
  await (await linking.start(anna)).done;
  const { links } = await linking.state();
  // It began at 0, and the permission is withdrawn after it.
  expect(links[anna.key]?.linkedAt).toBe(STAGE_LIMITS_S.identifying * 1000);
});
