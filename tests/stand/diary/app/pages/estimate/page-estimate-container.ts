import { Component, inject, resource, signal } from '@angular/core';
import { localDate } from '../../../journal/calendar-date.ts';
import { quarterAt, quartersOf } from '../../../journal/school-days.ts';
import { DiaryApi } from '../../api/diary-api.ts';
import { ChildSelection } from '../../session/child-selection.ts';
import { IntEstimatePage } from './int-estimate-page.ts';

/** Loads the marks of the shown quarter for the chosen child. */
@Component({
  selector: 'page-estimate-container',
  imports: [IntEstimatePage],
  template: `
    <int-estimate-page
      [quarters]="quarters"
      [quarter]="quarter()"
      [marks]="marks.hasValue() ? marks.value() : undefined"
      [failed]="marks.status() === 'error' || selection.failed()"
      (quarterChosen)="quarter.set($event)"
    />
  `,
})
export class PageEstimateContainer {
  private readonly api = inject(DiaryApi);
  protected readonly selection = inject(ChildSelection);
  private readonly today = localDate(new Date());
  protected readonly quarters = quartersOf(this.today);
  protected readonly quarter = signal(quarterAt(this.today));

  protected readonly marks = resource({
    params: () => {
      const education = this.selection.education();
      return education === undefined ? undefined : { education, quarter: this.quarter() };
    },
    loader: ({ params: { education, quarter } }) => this.api.marks(education, quarter.first, quarter.last),
  });
}
