/**
 * Adds an empty set of style rules to the page. A constructed sheet leaves the document's nodes alone and is exempt
 * from the page's Content Security Policy; Firefox refuses it to content scripts (Mozilla bug 1770592), where a `style`
 * element written by an extension is exempt too.
 *
 * @returns replaces the rules; an unchanged text costs nothing
 */
export function addStyleRules(): (text: string) => void {
  let write: (text: string) => void;
  try {
    const sheet = new CSSStyleSheet();
    document.adoptedStyleSheets.push(sheet);
    write = (text) => sheet.replaceSync(text);
  } catch {
    const style = document.createElement('style');
    document.documentElement.append(style);
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
