import type { Menus } from 'webextension-polyfill';
import type { ButtonTexts } from '../../locales/button-texts.ts';
import { optionalApis } from './optional-apis.ts';

/** The entries that the context menu of the toolbar's button has beside the browser's own. */
export type MenuEntry = keyof ButtonTexts['menu'];

const ENTRIES = ['openChats', 'firstSteps'] as const satisfies readonly MenuEntry[];

/** Makes the entries, where the button has a menu. Browsers keep them while the extension stays installed; made again they get new names. */
export async function makeButtonMenu(texts: ButtonTexts['menu']): Promise<void> {
  const { contextMenus } = optionalApis();
  await contextMenus?.removeAll();
  for (const id of ENTRIES) contextMenus?.create({ id, title: texts[id], contexts: ['action'] });
}

/** The entry that a click chose; null for any that is not ours. */
export function chosenEntry({ menuItemId }: Pick<Menus.OnClickData, 'menuItemId'>): MenuEntry | null {
  return ENTRIES.find((id) => id === menuItemId) ?? null;
}
