import { LAUNCHER } from './launcher.ts';
import { LINKING } from './linking.ts';
import { MENU_ITEM } from './menu-item.ts';
import { PANEL } from './panel.ts';
import { PEOPLE } from './people.ts';
import type { Sabotage } from './sabotage.ts';
import { SCREENS } from './screens.ts';
import { SECURITY } from './security.ts';
import { SURFACES } from './surfaces.ts';

/** Every sabotage, by subject. */
export const SABOTAGES: readonly Sabotage[] = [
  ...MENU_ITEM,
  ...PANEL,
  ...LAUNCHER,
  ...SECURITY,
  ...LINKING,
  ...PEOPLE,
  ...SURFACES,
  ...SCREENS,
];
