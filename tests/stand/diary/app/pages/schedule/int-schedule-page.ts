import { Component, EventEmitter, Input, Output } from '@angular/core';
import type { LessonAnswer } from '../../../api/answers.ts';
import type { CalendarDate } from '../../../journal/calendar-date.ts';
import { Button } from '../../kit/button.ts';
import { Notice } from '../../kit/notice.ts';
import { WidgetLayoutContainer } from '../../layout/widget-layout-container.ts';
import stylesheet from './int-schedule-page.css';
import { ScheduleDay } from './schedule-day.ts';
import { type SchoolDay, schoolDays, weekTitle } from './school-week.ts';

/** A week of lessons, with a way to the week before and after. */
@Component({
  selector: 'int-schedule-page',
  imports: [WidgetLayoutContainer, ScheduleDay, Button, Notice],
  styles: stylesheet,
  template: `
    <widget-layout-container>
      <div class="schedule__head">
        <h1 class="schedule__title">Расписание</h1>
        <div class="week-switcher">
          <button intButton type="button" aria-label="Предыдущая неделя" (click)="mondayChosen.emit(monday - 7)">←</button>
          <span class="week-switcher__title" aria-live="polite">{{ weekTitle }}</span>
          <button intButton type="button" aria-label="Следующая неделя" (click)="mondayChosen.emit(monday + 7)">→</button>
        </div>
      </div>
      @if (failed) {
        <int-notice>Не удалось загрузить расписание. Обновите страницу</int-notice>
      } @else if (lessons === undefined) {
        <int-notice>Загружаем расписание…</int-notice>
      } @else {
        <div class="schedule__days">
          @for (day of days; track day.title) {
            <int-schedule-day [day]="day" />
          } @empty {
            <int-notice class="schedule__holidays">На этой неделе каникулы</int-notice>
          }
        </div>
      }
    </widget-layout-container>
  `,
})
export class IntSchedulePage {
  @Input({ required: true }) monday!: CalendarDate;
  /** Undefined while they are not there yet. */
  @Input({ required: true }) lessons: readonly LessonAnswer[] | undefined;
  @Input({ required: true }) failed!: boolean;
  @Output() readonly mondayChosen = new EventEmitter<CalendarDate>();

  protected get weekTitle(): string {
    return weekTitle(this.monday);
  }

  protected get days(): readonly SchoolDay[] {
    return schoolDays(this.monday, this.lessons ?? []);
  }
}
