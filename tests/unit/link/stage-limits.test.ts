import { expect, it } from 'vitest';
import { STAGE_LIMITS_S } from '../../../utils/link/stage-limits.ts';
import { SHOW_LIMIT } from '../../../utils/sign-in/identity-window.ts';
import { TIME_LIMIT } from '../../../utils/vk-id/bounded-fetch.ts';

it('the seconds that a person is told are those after which a stage fails', () => {
  expect(STAGE_LIMITS_S.opening * 1000).toBe(SHOW_LIMIT);
  // The exchange of the code, then the question who signed in.
  expect(STAGE_LIMITS_S.identifying * 1000).toBe(2 * TIME_LIMIT);
});
