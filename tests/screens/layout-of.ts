/**
 * Runs in a page and stands alone. What a screen is but for its words: its elements, their attributes and states, the
 * colours and the type that its styles come to, and where there is text. Screens that have it in common are one layout.
 */
export function layoutOf(): string {
  const describe = (node: Node): readonly string[] => {
    if (node instanceof Text) return node.data.trim() === '' ? [] : ['text'];
    if (!(node instanceof Element) || node.matches('script, style')) return [];
    const style = getComputedStyle(node);
    const states = ['checked', 'disabled'].filter((state) => node.matches(`:${state}`));
    const attributes = [...node.attributes].map(({ name, value }) =>
      // Keywords and class names, not sentences: these are Russian.
      /^[a-z- ]*$/.test(value) ? `${name}=${value}` : name,
    );
    const look = [
      style.color,
      style.backgroundColor,
      style.borderColor,
      style.fontSize,
      style.fontWeight,
      style.opacity,
      style.visibility,
      style.display,
    ];
    const children = [...node.childNodes].flatMap(describe);
    return [
      [node.localName, ...states, ...attributes.sort(), ...look].join(' '),
      // Sentences with something filled in are several texts in a row.
      ...children
        .filter((line, at) => line !== 'text' || children[at - 1] !== 'text')
        .map((line) => ` ${line}`),
    ];
  };
  const panel = document.querySelector('[data-chats-panel]')?.shadowRoot;
  return [...(panel?.childNodes ?? [document.body])].flatMap(describe).join('\n');
}
