import { Component, Input } from '@angular/core';
import type { MarkAnswer } from '../../api/answers.ts';
import stylesheet from './mark.css';

/** A mark in its colour; what it was given for is its tooltip. */
@Component({
  selector: 'int-mark',
  styles: stylesheet,
  template: `
    <span class="mark" [class]="'mark_value_' + kind" [title]="mark.estimate_type_name">{{
      mark.estimate_value_name
    }}</span>
  `,
})
export class Mark {
  @Input({ required: true }) mark!: MarkAnswer;

  /** Class names are Latin: an absence («Н») is no number. */
  protected get kind(): string {
    return /^\d$/.test(this.mark.estimate_value_name) ? this.mark.estimate_value_name : 'absent';
  }
}
