import type { OptionsTexts } from '../../locales/options/texts.ts';
import type { Setting } from '../../utils/preferences/effective-preferences.ts';

/** Says that a value is the school's, and cannot be changed; nothing where it is the person's own. */
export function SetBySchool({
  setting,
  texts,
}: {
  readonly setting: Setting<unknown>;
  readonly texts: OptionsTexts;
}) {
  return setting.setBy === 'school' ? <p class="notice">{texts.setBySchool}</p> : null;
}
