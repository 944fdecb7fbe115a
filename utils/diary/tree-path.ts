/** The way to an element from the root of its tree, by names alone: it holds when the page draws the same anew. */
export function treePath({ parentElement, localName }: Element): string {
  return parentElement ? `${treePath(parentElement)}>${localName}` : localName;
}
