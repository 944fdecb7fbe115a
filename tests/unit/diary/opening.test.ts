// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import type { NavigationWithChats } from '../../../utils/diary/chats-items.ts';
import { createOpening } from '../../../utils/diary/opening.ts';

/** A menu with an active item, as the site draws it. */
function menu(): NavigationWithChats & { readonly active: Element } {
  document.body.innerHTML =
    '<nav><a href="/schedule" class="item active" aria-current="page">Расписание</a><a href="/estimate" class="item">Оценки</a><a class="item" data-chats-item>Чаты</a></nav><main></main>';
  const [active, other, chats] = document.querySelectorAll('a');
  const container = document.querySelector('nav');
  if (!active || !other || !chats || !container) throw new Error('the menu is not whole');
  const itemOf = (link: Element) => ({ element: link, link });
  return { active, container, items: [itemOf(active), itemOf(other)], chats: itemOf(chats) };
}

/** How often the classes of an element are written while something is done. */
async function writesOf(element: Element, act: () => void): Promise<number> {
  let writes = 0;
  const observer = new MutationObserver((records) => {
    writes += records.length;
  });
  observer.observe(element, { attributes: true, attributeFilter: ['class'] });
  act();
  await new Promise((resolve) => setTimeout(resolve));
  observer.disconnect();
  return writes;
}

beforeEach(() => document.body.replaceChildren());

test('what the site marks again and again is given back once, whole', async () => {
  const navigation = menu();
  const { active } = navigation;
  const opening = createOpening();
  opening.agree(true, [navigation]);
  for (let time = 0; time < 50; time += 1) {
    // The router knows the class alone.
    active.classList.add('active');
    opening.agree(true, [navigation]);
    expect([...active.classList]).toEqual(['item']);
  }
  expect(await writesOf(active, () => opening.agree(false, [navigation]))).toBeLessThan(5);
  expect([...active.classList].toSorted()).toEqual(['active', 'item']);
  expect(active.getAttribute('aria-current')).toBe('page');
});

test('an item that the site has replaced is let go', () => {
  const opening = createOpening();
  const before = menu();
  opening.agree(true, [before]);
  const after = menu();
  opening.agree(true, [after]);
  opening.agree(false, [after]);
  expect(before.active.className).toBe('item');
  expect(after.active.className).toBe('item active');
});
