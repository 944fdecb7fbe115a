/**
 * Adds an empty set of style rules to a tree of the page. A constructed sheet leaves its nodes alone and is exempt from
 * the page's Content Security Policy; Firefox refuses it to content scripts (Mozilla bug 1770592), where a `style`
 * element written by an extension is exempt too.
 *
 * @returns replaces the rules; an unchanged text costs nothing
 */
export function addStyleRules(root: Document | ShadowRoot = document): (text: string) => void {
  let write: (text: string) => void;
  try {
    const sheet = new CSSStyleSheet();
    root.adoptedStyleSheets.push(sheet);
    write = (text) => sheet.replaceSync(text);
  } catch {
    const style = document.createElement('style');
    (root instanceof Document ? root.documentElement : root).append(style);
    write = (text) => {
      style.textContent = text;
    };
  }
  let written = '';
  return (text) => {
    if (text !== written) write(text);
    written = text;
  };
}

/** Keeps a set of style rules in each tree that needs one: a rule does not reach into a shadow tree. */
export interface StyleRulesOfTrees {
  /** Replaces the rules of all trees: those given, and none in the others. */
  set(rules: ReadonlyMap<Document | ShadowRoot, string>): void;
}

/** Makes sets of style rules, each added when its tree first needs it. */
export function styleRulesOfTrees(): StyleRulesOfTrees {
  // Held weakly: a page that is open all day throws many trees away.
  const setters = new WeakMap<Document | ShadowRoot, (text: string) => void>();
  let ruled: readonly (Document | ShadowRoot)[] = [];
  return {
    set(rules) {
      const roots = [...rules.keys()];
      for (const root of roots) if (!setters.has(root)) setters.set(root, addStyleRules(root));
      for (const root of [...ruled, ...roots]) setters.get(root)?.(rules.get(root) ?? '');
      ruled = roots;
    },
  };
}

/** The tree that an element stands in. */
export function treeOf(element: Element): Document | ShadowRoot {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root : document;
}
