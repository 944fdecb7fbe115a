import { Component, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { DiaryStand } from '../diary-stand.ts';
import { NavigationItems } from './navigation-items.ts';
import stylesheet from './phone-navigation.css';

/** The bar at the bottom of a narrow page: an icon over each word, and no list. */
@Component({
  selector: 'int-phone-navigation',
  imports: [RouterLink, RouterLinkActive],
  styles: stylesheet,
  template: `
    @if (stand.navigationShown()) {
      <nav class="tab-bar" aria-label="Меню дневника">
        @for (item of navigation.items(); track item) {
          <a
            class="tab-bar__link"
            [routerLink]="item.path"
            routerLinkActive="tab-bar__link_active"
            ariaCurrentWhenActive="page"
          >
            <svg class="tab-bar__icon" viewBox="0 0 24 24" aria-hidden="true"><path [attr.d]="item.icon" /></svg>
            <span class="tab-bar__text">{{ item.label }}</span>
            @if (item.counted && navigation.counter() > 0) {
              <span class="tab-bar__counter">{{ navigation.counter() }}</span>
            }
          </a>
        }
      </nav>
    }
  `,
})
export class PhoneNavigation {
  protected readonly stand = inject(DiaryStand);
  protected readonly navigation = inject(NavigationItems);
}
