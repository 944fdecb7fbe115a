import browser from 'webextension-polyfill';

type Known = typeof browser;

/** APIs that a browser may lack, whatever the types say: Firefox for Android has none of them (browser-compat-data). */
export interface OptionalApis {
  readonly identity?: Known['identity'];
  readonly windows?: Known['windows'];
  readonly commands?: Known['commands'];
  readonly contextMenus?: Known['contextMenus'];
  readonly storage: { readonly managed?: Known['storage']['managed'] };
}

/** This browser's APIs that may be missing: whoever uses one has to say what happens without it. */
export function optionalApis(): OptionalApis {
  return browser;
}
