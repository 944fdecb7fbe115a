import type { Plugin } from 'vite';

/** The packages that can write markup from text, in code that nothing here calls: `dangerouslySetInnerHTML`, VK's widgets. */
const PACKAGES = /[\\/]node_modules[\\/](?:preact|@vkid[\\/]sdk)[\\/]/;

/**
 * Turns every writing of markup from text into a writing of text: the extension needs none, a mistake then shows instead of
 * running, and Mozilla's linter has nothing to warn of.
 */
export function noMarkupPlugin(): Plugin {
  return {
    name: 'no-markup-from-text',
    enforce: 'pre',
    transform(code, id) {
      if (!PACKAGES.test(id)) return null;
      const changed = code
        .replaceAll(/\.innerHTML(\s*)=(?!=)/g, '.textContent$1=')
        .replaceAll('.insertAdjacentHTML(', '.insertAdjacentText(');
      return changed === code ? null : { code: changed, map: null };
    },
  };
}
