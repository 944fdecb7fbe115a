import { Component, computed, inject } from '@angular/core';
import { Router } from '@angular/router';
import { ChildSelection } from '../../session/child-selection.ts';
import { Session } from '../../session/session.ts';
import { IntStudentsPage, type StudentsLink } from './int-students-page.ts';

/** Gives the page the list of children, and follows its links for the child they stand beside. */
@Component({
  selector: 'page-students-container',
  imports: [IntStudentsPage],
  template: `
    <int-students-page
      [title]="title()"
      [children]="selection.children()"
      [failed]="selection.failed()"
      (followed)="follow($event)"
      (retried)="selection.reload()"
    />
  `,
})
export class PageStudentsContainer {
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  protected readonly selection = inject(ChildSelection);
  protected readonly title = computed(() =>
    this.session.person()?.kind === 'pupil' ? 'Моя карточка' : 'Мои дети',
  );

  protected follow({ child, path }: StudentsLink): void {
    this.selection.select(child);
    void this.router.navigateByUrl(path);
  }
}
