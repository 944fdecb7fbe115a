import type { Sabotage } from './sabotage.ts';

const caughtBy = { stage: 'page-chromium', file: 'tests/page/launcher.test.ts' } as const;

/** Faults of the launcher, the floating button of pages without a menu. */
export const LAUNCHER: readonly Sabotage[] = [
  {
    name: 'launcher-not-dragged',
    breaks: 'Dragging the launcher opens «Чаты» instead of moving the launcher.',
    file: 'utils/diary/launcher.ts',
    find: 'const PRESS_SLACK = 6;',
    replace: 'const PRESS_SLACK = 6e3;',
    caughtBy,
  },
  {
    name: 'launcher-place-forgotten',
    breaks: 'A launcher that was moved by keyboard stands in its old place on the next page.',
    file: 'utils/diary/launcher.ts',
    find: 'if (isMovedByKey) remember(place);',
    replace: 'if (isMovedByKey) remember;',
    caughtBy,
  },
  {
    name: 'launcher-not-put-back',
    breaks: 'A launcher that the page has removed does not come back.',
    file: 'utils/diary/launcher-presence.ts',
    find: 'if (isNeeded && need) return look ? show() : undefined;',
    replace: 'if (isNeeded && need) return;',
    caughtBy,
  },
  {
    name: 'launcher-stays-beside-the-menu',
    breaks: 'The launcher stays when the page’s menu has come.',
    file: 'utils/diary/launcher.ts',
    find: '      host.remove();',
    replace: '      host.normalize();',
    caughtBy,
  },
  {
    name: 'launcher-does-not-leave',
    breaks: 'A second press of the launcher does not leave the panel, and there is no other way out.',
    file: 'utils/diary/launcher.ts',
    find: "location.hash === CHATS_FRAGMENT ? '' : CHATS_FRAGMENT",
    replace: 'CHATS_FRAGMENT',
    caughtBy,
  },
  {
    name: 'launcher-takes-the-focus-along',
    breaks: 'Who stood on the launcher by keyboard loses their place when a menu replaces it.',
    file: 'utils/diary/companion.ts',
    find: 'focusItem(everywhere ?? []);',
    replace: 'focusItem([]);',
    caughtBy: { stage: 'page-chromium', file: 'tests/page/late-menu.test.ts' },
  },
];
