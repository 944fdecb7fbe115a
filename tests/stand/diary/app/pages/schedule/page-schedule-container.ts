import { Component, inject, resource, signal } from '@angular/core';
import { localDate, mondayOf } from '../../../journal/calendar-date.ts';
import { DiaryApi } from '../../api/diary-api.ts';
import { ChildSelection } from '../../session/child-selection.ts';
import { IntSchedulePage } from './int-schedule-page.ts';

/** Loads the lessons of the shown week for the chosen child. */
@Component({
  selector: 'page-schedule-container',
  imports: [IntSchedulePage],
  template: `
    <int-schedule-page
      [monday]="monday()"
      [lessons]="lessons.hasValue() ? lessons.value() : undefined"
      [failed]="lessons.status() === 'error' || selection.failed()"
      (mondayChosen)="monday.set($event)"
    />
  `,
})
export class PageScheduleContainer {
  private readonly api = inject(DiaryApi);
  protected readonly selection = inject(ChildSelection);
  protected readonly monday = signal(mondayOf(localDate(new Date())));

  protected readonly lessons = resource({
    params: () => {
      const education = this.selection.education();
      return education === undefined ? undefined : { education, monday: this.monday() };
    },
    loader: ({ params }) => this.api.lessons(params.education, params.monday, params.monday + 6),
  });
}
