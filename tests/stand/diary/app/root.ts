import { animate, style, transition, trigger } from '@angular/animations';
import { Component, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { DiaryStand } from './diary-stand.ts';
import { Footer } from './footer/footer.ts';
import { Header } from './header/header.ts';
import { PhoneNavigation } from './navigation/phone-navigation.ts';
import stylesheet from './root.css';
import { Session } from './session/session.ts';

/** The frame around every page. */
@Component({
  selector: 'app-root',
  imports: [RouterOutlet, Header, Footer, PhoneNavigation],
  styles: stylesheet,
  // The engine marks inserted elements with `ng-star-inserted` once any component has an animation, used or not. It
  // stays unused: what it moves would still be there in the frames in which tests count what comes back.
  animations: [trigger('appear', [transition(':enter', [style({ opacity: 0 }), animate('120ms ease-out')])])],
  template: `
    @if (stand.appShown()) {
      <div class="diary" [class.diary_signed-in]="session.person() !== null">
        @if (session.person(); as person) {
          @if (stand.headerShown()) {
            <header class="diary__header"><int-header [person]="person" /></header>
          }
        }
        <main class="diary__main">
          <div class="diary__content"><router-outlet /></div>
        </main>
        <int-footer />
        @if (session.person() !== null) {
          <int-phone-navigation />
        }
      </div>
    }
  `,
})
export class Root {
  protected readonly stand = inject(DiaryStand);
  protected readonly session = inject(Session);
}
