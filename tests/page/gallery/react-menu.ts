import { createElement, useEffect, useState } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { FIRST, type MenuState } from './menu-state.ts';

let show: ((state: MenuState) => void) | undefined;

function Item({ route, label, news }: { route: string; label: string; news: number }) {
  return createElement(
    'li',
    { className: 'item' },
    createElement(
      'a',
      { href: route, className: 'link' },
      createElement('span', null, label),
      news ? createElement('b', { className: 'news' }, news) : null,
    ),
  );
}

function Menu({ entries, news }: MenuState) {
  return createElement(
    'nav',
    null,
    createElement(
      'ul',
      null,
      entries.map(({ route, label }, index) =>
        createElement(Item, { key: route, route, label, news: index === 1 ? news : 0 }),
      ),
    ),
  );
}

/** A page with a menu in components within components, and a content. */
export function ReactPage() {
  const [state, setState] = useState(FIRST);
  useEffect(() => {
    show = setState;
  }, []);
  return createElement(
    'div',
    { className: 'layout' },
    createElement('header', null, createElement(Menu, { key: state.generation, ...state })),
    createElement('main', null, createElement('p', null, `Новых: ${state.news}`)),
  );
}

if (globalThis.document)
  globalThis.menuControls = {
    start() {
      const root = document.querySelector('#app');
      if (!root) throw new Error('The page has no place for the menu');
      if (root.firstChild) hydrateRoot(root, createElement(ReactPage));
      else createRoot(root).render(createElement(ReactPage));
    },
    show: (state) => show?.(state),
  };
