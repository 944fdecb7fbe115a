import type { PlainPage } from './page-site.ts';

const ITEMS = [
  ['/students/my', 'Дети'],
  ['/schedule', 'Расписание'],
  ['/estimate', 'Оценки'],
] as const;

const STYLE = `body { margin: 0; font: 16px sans-serif; background: #fff; color: #222 }
  nav a { display: inline-block; padding: 12px; color: #44546a } nav a[aria-current] { color: #1459c7 }
  ul { display: flex; margin: 0; padding: 0; list-style: none } header, main { padding: 16px }
  .tab-bar { display: none; position: fixed; bottom: 0 }
  @media (max-width: 767px) { .navigation { display: none } .tab-bar { display: flex } }`;

/** A menu as the stand's, with the timetable as the current page. */
function menu(block: 'navigation' | 'tab-bar', [before, after]: readonly [string, string]): string {
  const items = ITEMS.map(([route, label]) => {
    const state = route === '/schedule' ? ` ${block}__link_active" aria-current="page` : '';
    return `${before}<a href="${route}" class="${block}__link${state}"><span class="${block}__text">${label}</span></a>${after}`;
  });
  return `<nav class="${block}" aria-label="${block}">${before ? `<ul>${items.join('')}</ul>` : items.join('')}</nav>`;
}

/** The two menus of a page that looks like the stand's diary. */
const MENUS = {
  wide: menu('navigation', ['<li>', '</li>']),
  narrow: menu('tab-bar', ['', '']),
};

/** A page laid out like the stand's diary, with no app behind it: it is there as soon as it is parsed. */
export const DIARY_LIKE: PlainPage = page(`<header>${MENUS.wide}</header>
  <main><h1>Расписание</h1><p>Уроки</p></main>${MENUS.narrow}`);

/** The same without a menu. */
export const WITHOUT_MENU: PlainPage = page('<header></header><main><h1>Расписание</h1><p>Уроки</p></main>');

/** A page of the diary with a body of the test's own. */
export function page(body: string): PlainPage {
  return {
    html: `<!doctype html><html lang="ru"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,"><title>Электронный дневник</title><style>${STYLE}</style></head><body><div class="app">${body}</div></body></html>`,
  };
}
