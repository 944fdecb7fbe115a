import { Component, Input } from '@angular/core';
import { Mark } from '../../kit/mark.ts';
import stylesheet from './schedule-day.css';
import type { SchoolDay } from './school-week.ts';

/** One day of the week: its lessons in order, with homework and marks. */
@Component({
  selector: 'int-schedule-day',
  imports: [Mark],
  styles: stylesheet,
  template: `
    <div class="day">
      <h2 class="day__title">{{ day.title }}</h2>
      <ol class="day__lessons">
        @for (lesson of day.lessons; track lesson.number) {
          <li class="lesson">
            <span class="lesson__time">{{ lesson.datetime_from.slice(11, 16) }}</span>
            <div class="lesson__body">
              <p class="lesson__subject">
                {{ lesson.subject_name }} <span class="lesson__office">{{ lesson.office_name }}</span>
              </p>
              @for (task of lesson.tasks; track $index) {
                <p class="lesson__task">{{ task.task_name }}</p>
              }
            </div>
            @for (mark of lesson.estimates; track mark.id) {
              <int-mark [mark]="mark" />
            }
          </li>
        }
      </ol>
    </div>
  `,
})
export class ScheduleDay {
  @Input({ required: true }) day!: SchoolDay;
}
