/** One item of the menu. */
interface MenuEntry {
  readonly route: string;
  readonly label: string;
}

const TIMETABLE: MenuEntry = { route: '/schedule', label: 'Расписание' };
const MARKS: MenuEntry = { route: '/estimate', label: 'Оценки' };
const CHILDREN: MenuEntry = { route: '/students/my', label: 'Дети' };

/** What a framework's page shows at a time. */
export interface MenuState {
  readonly entries: readonly MenuEntry[];
  /** A counter on the second item; none at 0. */
  readonly news: number;
  /** Another one makes the framework throw the menu away and make it anew. */
  readonly generation: number;
}

/** What the page shows first, on the server too. */
export const FIRST: MenuState = { entries: [TIMETABLE, MARKS, CHILDREN], news: 0, generation: 0 };

/** Ways in which a framework's own rendering changes a menu, by what happens to it. */
export const CHANGES = {
  'an item gets a counter': { ...FIRST, news: 5 },
  'keyed items change their order': { ...FIRST, entries: [CHILDREN, MARKS, TIMETABLE] },
  'an item is taken away': { ...FIRST, entries: [TIMETABLE, MARKS] },
  'the list is emptied': { ...FIRST, entries: [] },
  'the menu is made anew': { ...FIRST, generation: 1 },
} as const satisfies Readonly<Record<string, MenuState>>;

/** What a test does to a framework's page. */
export interface MenuControls {
  /** Renders the menu for the first time, over the server's markup or into nothing. */
  start(): void;
  show(state: MenuState): void;
}

declare global {
  /** In the pages of the gallery that a framework renders. */
  var menuControls: MenuControls | undefined;
}
