import { Component, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { DiaryStand } from '../diary-stand.ts';
import stylesheet from './desktop-navigation.css';
import { NavigationItems } from './navigation-items.ts';

/** Tabs in the header of a wide page: words in a list. */
@Component({
  selector: 'int-desktop-navigation',
  imports: [RouterLink, RouterLinkActive],
  styles: stylesheet,
  template: `
    @if (stand.navigationShown()) {
      <nav class="navigation" aria-label="Разделы дневника">
        <ul class="navigation__list">
          @for (item of navigation.items(); track item) {
            <li class="navigation__item">
              <a
                class="navigation__link"
                [routerLink]="item.path"
                routerLinkActive="navigation__link_active"
                ariaCurrentWhenActive="page"
                ><span class="navigation__text">{{ item.label }}</span
                >@if (item.counted && navigation.counter() > 0) {
                  <span class="navigation__counter">{{ navigation.counter() }}</span>
                }</a
              >
            </li>
          }
        </ul>
      </nav>
    }
  `,
})
export class DesktopNavigation {
  protected readonly stand = inject(DiaryStand);
  protected readonly navigation = inject(NavigationItems);
}
