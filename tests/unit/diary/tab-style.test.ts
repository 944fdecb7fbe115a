import { expect, test } from 'vitest';
import { TAB_STYLE } from '../../../utils/diary/tab-style.ts';

test('a page that shows no menu calls for help twice, for one call may be lost', () => {
  const [, animations = ''] = TAB_STYLE.match(/:root:not\([^{]*\{animation:([^}]*)\}/) ?? [];
  expect(animations.split(',')).toEqual(['1ms chats-missing 1500ms', '1ms chats-missing 5500ms']);
});
