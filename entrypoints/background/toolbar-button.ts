import browser from 'webextension-polyfill';
import type { ButtonTexts } from '../../locales/button-texts.ts';
import type { ButtonState } from './button-state.ts';

/** Drawn by scripts/icons.ts. One drawing for light and dark toolbars: its outline holds on both. */
const ICONS = {
  linked: { 16: '/icon/16.png', 24: '/icon/24.png', 32: '/icon/32.png' },
  unlinked: { 16: '/icon/unlinked-16.png', 24: '/icon/unlinked-24.png', 32: '/icon/unlinked-32.png' },
} as const;

/**
 * Shows on the toolbar's button whether an account is linked: by another drawing, and by its name for whoever cannot
 * tell the drawings apart. The browser forgets both when it closes.
 */
export async function showOnToolbarButton(state: ButtonState, texts: ButtonTexts['title']): Promise<void> {
  await browser.action.setIcon({ path: ICONS[state === 'linked' ? 'linked' : 'unlinked'] });
  await browser.action.setTitle({ title: texts[state] });
}
