import type { Plugin } from 'vite';

/**
 * Leaves WXT's wrapper out of the unlisted scripts: it logs in development only what the browser's console says anyway,
 * and stays as dead weight in the production build, in scripts that run on every page of the diary.
 */
export function plainScriptsPlugin(): Plugin {
  return {
    name: 'plain-scripts',
    enforce: 'pre',
    transform: {
      filter: { id: /virtual:wxt-unlisted-script-entrypoint\?/ },
      handler(code) {
        const [definition] = code.match(/^import definition from ".+";$/m) ?? [];
        if (definition === undefined)
          throw new Error('WXT wraps unlisted scripts in another way than it did');
        return { code: `${definition}\nexport default definition.main();\n`, map: null };
      },
    },
  };
}
