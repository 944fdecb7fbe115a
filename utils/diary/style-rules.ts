/** Style rules of ours in the page, beside the site's own. */
export interface StyleRules {
  /** Replaces all rules; an unchanged text costs nothing. */
  set(text: string): void;
  /** Takes the rules out of the page. */
  remove(): void;
}

/**
 * Adds an empty set of rules to the page. A constructed sheet leaves the document's nodes alone and is exempt from
 * the page's Content Security Policy; Firefox refuses it to content scripts (Mozilla bug 1770592), where a `style`
 * element written by an extension is exempt too.
 */
export function addStyleRules(): StyleRules {
  let current = '';
  let replace: (text: string) => void;
  let remove: () => void;
  try {
    const sheet = new CSSStyleSheet();
    document.adoptedStyleSheets.push(sheet);
    replace = (text) => sheet.replaceSync(text);
    remove = () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  } catch {
    const style = document.createElement('style');
    document.documentElement.append(style);
    replace = (text) => {
      style.textContent = text;
    };
    remove = () => style.remove();
  }
  return {
    set(text) {
      if (text === current) return;
      current = text;
      replace(text);
    },
    remove,
  };
}
