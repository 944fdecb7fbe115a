import { Component, Input, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PersonAnswer } from '../../api/answers.ts';
import { Button } from '../kit/button.ts';
import { DesktopNavigation } from '../navigation/desktop-navigation.ts';
import { Session } from '../session/session.ts';
import { ChildSwitcher } from './child-switcher.ts';
import stylesheet from './header.css';

/** The site's name, the navigation, the children of a parent, who is signed in, and the way out. */
@Component({
  selector: 'int-header',
  imports: [RouterLink, DesktopNavigation, ChildSwitcher, Button],
  styles: stylesheet,
  template: `
    <div class="header">
      <a class="header__logo" routerLink="/" aria-label="Электронный дневник, на главную">
        <svg class="header__emblem" viewBox="0 0 32 32" aria-hidden="true">
          <rect width="32" height="32" rx="8" />
          <path d="M9 8h11a3 3 0 0 1 3 3v13H12a3 3 0 0 1-3-3ZM13 13h6m-6 4h6" />
        </svg>
        <span class="header__title">Электронный дневник</span>
      </a>
      <int-desktop-navigation class="header__navigation" />
      <div class="header__person">
        @if (person.kind === 'parent') {
          <int-child-switcher />
        }
        <span class="header__name">{{ person.firstname }} {{ person.surname }}</span>
        <button intButton theme="plain" type="button" (click)="session.signOut()">Выйти</button>
      </div>
    </div>
  `,
})
export class Header {
  protected readonly session = inject(Session);
  @Input({ required: true }) person!: PersonAnswer;
}
