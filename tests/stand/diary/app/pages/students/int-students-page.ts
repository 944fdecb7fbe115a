import { Component, EventEmitter, Input, Output } from '@angular/core';
import type { ChildAnswer } from '../../../api/answers.ts';
import { Button } from '../../kit/button.ts';
import { Notice } from '../../kit/notice.ts';
import { WidgetLayoutContainer } from '../../layout/widget-layout-container.ts';
import stylesheet from './int-students-page.css';

/** A way from a child's card to a page about that child. */
export interface StudentsLink {
  readonly child: ChildAnswer;
  readonly path: '/schedule' | '/estimate';
}

/** A card for each child. */
@Component({
  selector: 'int-students-page',
  imports: [WidgetLayoutContainer, Button, Notice],
  styles: stylesheet,
  template: `
    <widget-layout-container>
      <h1 class="students__title">{{ title }}</h1>
      @if (failed) {
        <int-notice>
          <p>Не удалось загрузить список учеников.</p>
          <button intButton type="button" (click)="retried.emit()">Повторить</button>
        </int-notice>
      } @else {
        <ul class="students">
          @for (child of children; track child.hash_uid) {
            <li class="student">
              <div class="student__face" aria-hidden="true">{{ child.firstname.charAt(0) }}{{ child.surname.charAt(0) }}</div>
              <div class="student__body">
                <h2 class="student__name">{{ child.surname }} {{ child.firstname }} {{ child.middlename }}</h2>
                @for (education of child.educations; track education.education_id) {
                  <p class="student__school">{{ education.group_name }} класс · {{ education.institution_name }}</p>
                }
                <p class="student__links">
                  <a intButton href="/schedule" (click)="follow($event, { child, path: '/schedule' })">Расписание</a>
                  <a intButton href="/estimate" (click)="follow($event, { child, path: '/estimate' })">Оценки</a>
                </p>
              </div>
            </li>
          }
        </ul>
      }
    </widget-layout-container>
  `,
})
export class IntStudentsPage {
  @Input({ required: true }) title!: string;
  @Input({ required: true }) children!: readonly ChildAnswer[];
  @Input({ required: true }) failed!: boolean;
  @Output() readonly followed = new EventEmitter<StudentsLink>();
  @Output() readonly retried = new EventEmitter<void>();

  protected follow(event: Event, link: StudentsLink): void {
    event.preventDefault();
    this.followed.emit(link);
  }
}
