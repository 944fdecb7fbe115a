import { Component, EventEmitter, Input, Output } from '@angular/core';
import type { MarkAnswer } from '../../../api/answers.ts';
import type { SchoolQuarter } from '../../../journal/school-days.ts';
import { Button } from '../../kit/button.ts';
import { Mark } from '../../kit/mark.ts';
import { Notice } from '../../kit/notice.ts';
import { WidgetLayoutContainer } from '../../layout/widget-layout-container.ts';
import stylesheet from './int-estimate-page.css';
import { type MarksTable, marksTable } from './marks-table.ts';

/** A quarter's marks in a table that scrolls sideways. */
@Component({
  selector: 'int-estimate-page',
  imports: [WidgetLayoutContainer, Button, Mark, Notice],
  styles: stylesheet,
  template: `
    <widget-layout-container>
      <h1 class="estimate__title">Оценки</h1>
      <div class="estimate__quarters" role="group" aria-label="Учебный период">
        @for (choice of quarters; track choice.name) {
          <button
            intButton
            type="button"
            [theme]="choice.name === quarter.name ? 'action' : 'normal'"
            [attr.aria-pressed]="choice.name === quarter.name"
            (click)="quarterChosen.emit(choice)"
          >
            {{ choice.name }}
          </button>
        }
      </div>
      @if (failed) {
        <int-notice>Не удалось загрузить оценки. Обновите страницу</int-notice>
      } @else if (marks === undefined) {
        <int-notice>Загружаем оценки…</int-notice>
      } @else if (marks.length === 0) {
        <int-notice>В этом периоде оценок пока нет</int-notice>
      } @else {
        <div class="estimate__scroll" tabindex="0" role="region" aria-label="Таблица оценок">
          <table class="marks">
            <thead>
              <tr>
                <th class="marks__subject" scope="col">Предмет</th>
                @for (date of table.dates; track date) {
                  <th class="marks__date" scope="col">{{ date.slice(0, 5) }}</th>
                }
                <th class="marks__mean" scope="col">Средняя</th>
              </tr>
            </thead>
            <tbody>
              @for (row of table.rows; track row.subject) {
                <tr>
                  <th class="marks__subject" scope="row">{{ row.subject }}</th>
                  @for (cell of row.cells; track $index) {
                    <td class="marks__cell">
                      @for (mark of cell; track mark.id) {
                        <int-mark [mark]="mark" />
                      }
                    </td>
                  }
                  <td class="marks__mean">{{ row.mean }}</td>
                </tr>
              }
            </tbody>
          </table>
        </div>
      }
    </widget-layout-container>
  `,
})
export class IntEstimatePage {
  @Input({ required: true }) quarters!: readonly SchoolQuarter[];
  @Input({ required: true }) quarter!: SchoolQuarter;
  /** Undefined while they are not there yet. */
  @Input({ required: true }) marks: readonly MarkAnswer[] | undefined;
  @Input({ required: true }) failed!: boolean;
  @Output() readonly quarterChosen = new EventEmitter<SchoolQuarter>();

  protected get table(): MarksTable {
    return marksTable(this.marks ?? []);
  }
}
