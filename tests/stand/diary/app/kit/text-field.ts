import { Component, Input } from '@angular/core';
import { type FormControl, ReactiveFormsModule } from '@angular/forms';
import stylesheet from './text-field.css';

/** A line of text with its label above. */
@Component({
  selector: 'int-text-field',
  imports: [ReactiveFormsModule],
  styles: stylesheet,
  template: `
    <label class="text-field">
      <span class="text-field__label">{{ label }}</span>
      <span class="input input_size_m">
        <input
          class="input__control"
          [type]="type"
          [placeholder]="placeholder"
          [autocomplete]="autocomplete"
          [formControl]="control"
        />
      </span>
    </label>
  `,
})
export class TextField {
  @Input({ required: true }) label!: string;
  @Input({ required: true }) placeholder!: string;
  @Input({ required: true }) control!: FormControl<string>;
  @Input({ required: true }) type!: 'email' | 'password';
  @Input({ required: true }) autocomplete!: 'username' | 'current-password';
}
