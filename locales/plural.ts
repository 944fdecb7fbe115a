import { fillIn } from './fill-in.ts';
import type { Language } from './languages.ts';

/**
 * One sentence for each form that a number asks for in a language (CLDR plural rules; Russian has `one`, `few` and
 * `many` for whole numbers, English `one` and `other`). `{count}` stands for the number.
 */
export type PluralForms = { readonly [Rule in Intl.LDMLPluralRule]?: string } & { readonly other: string };

/** The form for a number, with the number in it. */
export function plural(forms: PluralForms, count: number, language: Language): string {
  const rule = new Intl.PluralRules(language).select(count);
  return fillIn(forms[rule] ?? forms.other, { count: String(count) });
}
