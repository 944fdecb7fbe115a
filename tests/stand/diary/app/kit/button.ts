import { Component, Input } from '@angular/core';
import stylesheet from './button.css';

/** A button of the site's kit, with the kit's BEM classes on the host's own element. */
@Component({
  selector: 'button[intButton], a[intButton]',
  styles: stylesheet,
  host: {
    class: 'button button_size_m',
    '[class.button_theme_action]': "theme === 'action'",
    '[class.button_theme_normal]': "theme === 'normal'",
    '[class.button_theme_plain]': "theme === 'plain'",
  },
  template: `<span class="button__text"><ng-content /></span>`,
})
export class Button {
  @Input() theme: 'action' | 'normal' | 'plain' = 'normal';
}
