import { Component, computed, inject } from '@angular/core';
import { Select, type SelectOption } from '../kit/select.ts';
import { ChildSelection } from '../session/child-selection.ts';

/** Which of a parent's children the pages are about. With one child there is nothing to choose. */
@Component({
  selector: 'int-child-switcher',
  imports: [Select],
  template: `
    @if (options().length > 1) {
      <int-select
        label="Ребёнок"
        [options]="options()"
        [value]="selection.selected()?.hash_uid ?? ''"
        (chosen)="choose($event)"
      />
    }
  `,
})
export class ChildSwitcher {
  protected readonly selection = inject(ChildSelection);

  protected readonly options = computed<readonly SelectOption[]>(() =>
    this.selection.children().map((child) => ({
      value: child.hash_uid,
      label: `${child.firstname}, ${child.educations[0]?.group_name ?? ''}`,
    })),
  );

  protected choose(value: string): void {
    const child = this.selection.children().find((candidate) => candidate.hash_uid === value);
    if (child !== undefined) this.selection.select(child);
  }
}
