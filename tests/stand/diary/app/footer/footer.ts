import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '../session/session.ts';
import stylesheet from './footer.css';

/** The foot of every page. Its links repeat some of the navigation, as site footers do. */
@Component({
  selector: 'int-footer',
  imports: [RouterLink],
  styles: stylesheet,
  template: `
    <footer class="footer">
      <p class="footer__text">Электронный дневник. Учебный стенд: люди, уроки и оценки вымышлены</p>
      @if (session.person() !== null) {
        <p class="footer__links">
          <a class="footer__link" routerLink="/schedule">Расписание</a>
          <a class="footer__link" routerLink="/estimate">Оценки</a>
        </p>
      }
    </footer>
  `,
})
export class Footer {
  protected readonly session = inject(Session);
}
