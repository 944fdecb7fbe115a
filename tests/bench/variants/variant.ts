import { DIARY_ORIGIN } from '../../../utils/diary/site.ts';

/**
 * What is compared. Each variant is an extension of its own, bound to a host of its own, so that one browser holds
 * all of them and every page meets exactly one.
 */
export const VARIANTS = ['none', 'empty', 'minimum', 'ours', 'usual'] as const;

export type VariantName = (typeof VARIANTS)[number];

/** What each variant is, for a reader of the table. */
export const VARIANT_TITLES: Readonly<Record<VariantName, string>> = {
  none: 'no extension',
  empty: 'an empty content script: the floor',
  minimum: 'a plain tab, written by hand',
  ours: 'this extension',
  usual: 'the usual way: WXT, Preact, polyfill, zod',
};

/** The host that a variant's extension is bound to. Ours is the build that ships, on the diary's own. */
export const HOSTS: Readonly<Record<VariantName, string>> = {
  none: 'none.bench.example',
  empty: 'empty.bench.example',
  minimum: 'minimum.bench.example',
  ours: new URL(DIARY_ORIGIN).hostname,
  usual: 'usual.bench.example',
};

/** Origin of the pages that meet a variant. */
export function originOf(variant: VariantName): string {
  return `https://${HOSTS[variant]}`;
}

/** The tab of a variant, once it stands in the page; null for a variant that adds none. */
export const TAB_SELECTORS: Readonly<Record<VariantName, string | null>> = {
  none: null,
  empty: null,
  minimum: 'nav [data-plain-tab]',
  ours: 'nav [data-chats-item]',
  usual: 'nav chats-tab',
};
