import { Component } from '@angular/core';
import stylesheet from './int-layout.css';

/** The inner frame of a page: `int-layout > div > div > section`. */
@Component({
  selector: 'int-layout',
  styles: stylesheet,
  template: `
    <div class="layout">
      <div class="layout__body">
        <section class="layout__section"><ng-content /></section>
      </div>
    </div>
  `,
})
export class IntLayout {}
