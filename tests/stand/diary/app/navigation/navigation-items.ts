import { computed, Injectable, inject } from '@angular/core';
import type { PersonAnswer, Section } from '../../api/answers.ts';
import { DiaryStand } from '../diary-stand.ts';
import { Session } from '../session/session.ts';

/** One item of a navigation. */
export interface NavigationItem {
  readonly path: string;
  readonly label: string;
  /** Outline of the icon, an SVG path in a square of 24. */
  readonly icon: string;
  /** Whether {@link NavigationItems.counter} stands beside it. */
  readonly counted: boolean;
}

const ICONS: Readonly<Record<Section, string>> = {
  students: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-8 8a8 6.5 0 0 1 16 0',
  schedule: 'M5 6h14v14H5ZM5 10.5h14M9 3.5V8m6-4.5V8',
  estimate: 'M6 3.5h12v17H6ZM9.5 8h5m-5 4h5m-5 4h2.5',
  chats: 'M4 5h16v11.5h-9L6.5 20v-3.5H4Z',
};

function itemFor(section: Section, kind: PersonAnswer['kind']): NavigationItem {
  const icon = ICONS[section];
  switch (section) {
    case 'students':
      return { path: '/students/my', label: kind === 'parent' ? 'Дети' : 'Ученик', icon, counted: false };
    case 'schedule':
      return { path: '/schedule', label: 'Расписание', icon, counted: false };
    case 'estimate':
      return { path: '/estimate', label: 'Оценки', icon, counted: true };
    case 'chats':
      return { path: '/chats', label: 'Чаты', icon, counted: false };
  }
}

/** The items of both navigations. The templates track them by identity: new objects make new elements. */
@Injectable({ providedIn: 'root' })
export class NavigationItems {
  private readonly session = inject(Session);
  private readonly stand = inject(DiaryStand);

  /** New marks; 0 shows nothing. Apart from the items, so that a new mark re-creates none of them. */
  readonly counter = this.stand.counter.asReadonly();

  readonly items = computed<readonly NavigationItem[]>(() => {
    const person = this.session.person();
    this.stand.itemsGeneration();
    return person?.sections.map((section) => itemFor(section, person.kind)) ?? [];
  });
}
