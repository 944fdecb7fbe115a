// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { placeChatsItems } from '../../../utils/diary/chats-items.ts';
import { findNavigations } from '../../../utils/diary/navigation.ts';
import { makeTabReport, tabReportText } from '../../../utils/diary/tab-report.ts';

/** Personal data as a page may have it in every place that a report might look into. */
const PLANTED = [
  'Смирнова',
  'Анна',
  'anna@pupil.example',
  'smirnova',
  '3f2a9c41d07e4b58a6c1e2f90b7d1a01',
  'eyJhbGciOi',
  'user-42',
  'petersburgedu',
];

const planted = `<div class="user-42 smirnova" id="smirnova" title="Анна Смирнова" data-token="eyJhbGciOi">
  Анна Смирнова, anna@pupil.example
  <a href="/students/my/3f2a9c41d07e4b58a6c1e2f90b7d1a01?token=eyJhbGciOi">Анна</a>
  <button aria-label="Анна Смирнова">Выйти</button><smirnova-42></smirnova-42>
  <input value="anna@pupil.example" name="smirnova"><img alt="Анна" src="/photo/smirnova.jpg"></div>`;

function reportOn(body: string, path = '/schedule') {
  history.replaceState(null, '', `${path}?child=3f2a9c41d07e4b58a6c1e2f90b7d1a01`);
  document.title = 'Анна Смирнова';
  document.body.innerHTML = planted + body;
  placeChatsItems(findNavigations(document, path) ?? [], []);
  return makeTabReport(document, path, false);
}

const menu = '<nav><a href="/schedule">Расписание</a><a href="/estimate">Оценки</a></nav>';

describe('the report', () => {
  test('of a working tab names the menu by its structure, and that it has the tab', () => {
    const report = reportOn(menu);
    expect(report.outcome).toBe('placed');
    expect(report.menus).toEqual([{ path: 'html>body>nav>a', items: 2, isSeen: false, hasItem: true }]);
    expect(tabReportText(report, '1.0.0')).toContain('html>body>nav>a, 2 items, hidden, with the tab');
  });

  test('of a missing one shows how the page is built', () => {
    const report = reportOn(
      '<header><ul><li><b>1</b></li><li><b>2</b></li></ul></header><main><p></p></main>',
    );
    expect(report.outcome).toBe('missing');
    expect(report.menus).toEqual([]);
    expect(report.outline).toContain('  ul');
    expect(report.outline).toContain('   li ×2');
    expect(report.outline).toContain(' main');
    // What is in the content is nobody's business.
    expect(report.outline.join()).not.toContain('p,');
  });

  test('tells a site with «Чаты» of its own, and the sign-in page', () => {
    expect(reportOn('<nav><a href="/chats">Чаты</a></nav>').outcome).toBe('own-chats');
    expect(reportOn(menu, '/login').outcome).toBe('sign-in');
  });

  test.each([
    ['a working tab', menu],
    ['a missing one', '<header><button>Анна</button></header>'],
    ['a menu known by its labels', '<nav><button>Расписание</button><button>Оценки</button></nav>'],
  ])('of %s holds nothing of what the page knows of a person', (_what, body) => {
    const text = tabReportText(reportOn(body), '1.0.0').toLowerCase();
    expect(text.length).toBeGreaterThan(100);
    for (const secret of PLANTED) expect(text).not.toContain(secret.toLowerCase());
    expect(text).not.toMatch(/[а-яё@]/);
  });
});
