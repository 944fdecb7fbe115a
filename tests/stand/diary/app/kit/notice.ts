import { Component } from '@angular/core';
import stylesheet from './notice.css';

/** A word in place of a page's content: loading, nothing there, or not to be had. */
@Component({
  selector: 'int-notice',
  styles: stylesheet,
  template: `<div class="notice" role="status"><ng-content /></div>`,
})
export class Notice {}
