import { Component } from '@angular/core';
import { IntLayout } from './int-layout.ts';

/** The outer frame of a page. */
@Component({
  selector: 'widget-layout-container',
  imports: [IntLayout],
  template: `<int-layout><ng-content /></int-layout>`,
})
export class WidgetLayoutContainer {}
