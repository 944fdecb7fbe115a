import { type Navigation, type NavigationItem, routeOf } from './navigation.ts';

/**
 * What the active item of a navigation has and the others lack, learned by comparing them. One entry for each
 * element on the way from the item down to its link.
 */
export type ActiveLook = readonly { readonly gains: readonly string[]; readonly loses: readonly string[] }[];

const ACTIVE_NAME = /(^|[-_])(is-?)?(active|current|selected|checked)($|[-_])/i;
const STATE_ATTRIBUTES = ['aria-current', 'aria-selected'] as const;

/** Elements from an item down to its link: those that sites hang their look on. */
function way({ element, link }: NavigationItem): Element[] {
  const elements: Element[] = [];
  for (let at: Element | null = link; at && at !== element; at = at.parentElement) elements.unshift(at);
  return [element, ...elements];
}

const isMarked = (element: Element) =>
  STATE_ATTRIBUTES.some((name) => !['false', null].includes(element.getAttribute(name))) ||
  [...element.classList].some((name) => ACTIVE_NAME.test(name));

/**
 * The item of the current page: marked by an attribute or a class name, else the one that leads to the page's path.
 *
 * @param path path of the page's address, as in `location.pathname`
 */
export function activeItem({ items }: Navigation, path: string): NavigationItem | undefined {
  const route = (item: NavigationItem) => routeOf(item.link);
  return (
    items.find((item) => way(item).some(isMarked)) ??
    items.find((item) => route(item) !== undefined && path.startsWith(`/${route(item)}`))
  );
}

/**
 * Learns the active look from the difference between the active item and the others. A class that names one item
 * alone (`nav__item_schedule`) is no look: where the others have such classes too, only names that speak of being
 * active count.
 */
export function learnActiveLook({ items }: Navigation, active: NavigationItem): ActiveLook {
  const others = items.filter((item) => item !== active).map(way);
  return way(active).map((element, depth) => {
    const own = [...element.classList];
    const theirs = others.map((elements) => [...(elements[depth]?.classList ?? [])]);
    const areNamed = theirs.some((names, index) =>
      names.some((name) => ![own, ...theirs.filter((_, at) => at !== index)].flat().includes(name)),
    );
    const gains = own.filter((name) => !theirs.flat().includes(name));
    return {
      gains: areNamed ? gains.filter((name) => ACTIVE_NAME.test(name)) : gains,
      loses: (theirs.length > 1 ? (theirs[0] ?? []) : []).filter(
        (name) => !own.includes(name) && theirs.every((names) => names.includes(name)),
      ),
    };
  });
}

/** Gives an item the active look, and tells assistive technology that it is the current page. */
export function activate(item: NavigationItem, look: ActiveLook): void {
  const state = item.link.getAttribute('role') === 'tab' ? 'aria-selected' : 'aria-current';
  item.link.setAttribute(state, state === 'aria-current' ? 'page' : 'true');
  way(item).forEach((element, depth) => {
    element.classList.add(...(look[depth]?.gains ?? []));
    element.classList.remove(...(look[depth]?.loses ?? []));
  });
}

/**
 * Takes the active look from an item.
 *
 * @returns gives back exactly what was taken; undefined where there was nothing to take
 */
export function deactivate(item: NavigationItem, look: ActiveLook): (() => void) | undefined {
  const undo: (() => void)[] = [];
  way(item).forEach((element, depth) => {
    const { classList } = element;
    const taken = (look[depth]?.gains ?? []).filter((name) => classList.contains(name));
    const given = (look[depth]?.loses ?? []).filter((name) => taken.length && !classList.contains(name));
    if (taken.length) {
      const was = element.getAttribute('class') ?? '';
      classList.remove(...taken);
      classList.add(...given);
      const left = element.getAttribute('class');
      undo.push(() => {
        // To the letter where the site has changed nothing meanwhile: the order of the names is its own too.
        if (element.getAttribute('class') === left) element.setAttribute('class', was);
        else {
          classList.add(...taken);
          classList.remove(...given);
        }
      });
    }
    for (const name of STATE_ATTRIBUTES) {
      const value = element.getAttribute(name);
      if (value === null || value === 'false') continue;
      if (name === 'aria-selected') element.setAttribute(name, 'false');
      else element.removeAttribute(name);
      undo.push(() => element.setAttribute(name, value));
    }
  });
  return undo.length
    ? () => {
        for (const step of undo) step();
      }
    : undefined;
}
