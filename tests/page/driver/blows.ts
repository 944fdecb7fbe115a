/** What takes the item away in one synchronous pass, by the page's own script. */
export const BLOWS: readonly (readonly [string, string])[] = [
  ['Angular renders the items anew', 'diaryStand.rerenderItems()'],
  ['Angular renders the navigations anew', 'diaryStand.rerenderNavigation()'],
  ['Angular renders the header anew', 'diaryStand.rerenderHeader()'],
  ['Angular renders the whole app anew', 'diaryStand.rerenderApp()'],
  ['a counter appears on an item', 'diaryStand.addCounter()'],
  [
    'the item alone is removed',
    "for (const item of document.querySelectorAll('[data-chats-item]')) item.remove()",
  ],
  [
    'a navigation is swapped for another in one task',
    `for (const menu of document.querySelectorAll('nav')) {
      const next = menu.cloneNode(true);
      next.querySelector('[data-chats-item]').remove();
      // As the site draws it: with the current page's item active.
      const current = next.querySelector('a[href="/schedule"]');
      current.classList.add(menu.matches('.tab-bar') ? 'tab-bar__link_active' : 'navigation__link_active');
      current.setAttribute('aria-current', 'page');
      menu.replaceWith(next);
    }`,
  ],
  [
    'a list is emptied and filled again',
    `for (const list of document.querySelectorAll('nav ul, nav.tab-bar')) {
      const own = [...list.children].filter((child) => !child.matches('[data-chats-item]'));
      list.replaceChildren();
      list.append(...own);
    }`,
  ],
  [
    'the items are moved behind ours',
    "for (const item of document.querySelectorAll('nav li, nav.tab-bar > a')) if (!item.matches('[data-chats-item]')) item.parentElement.append(item)",
  ],
  [
    'all of it happens a thousand times in one task',
    `for (let round = 0; round < 1000; round++)
      for (const item of document.querySelectorAll('nav li, nav.tab-bar > a')) {
        if (item.matches('[data-chats-item]')) item.remove();
        else item.parentElement.append(item);
      }`,
  ],
];
