import { Component, ElementRef, EventEmitter, Input, inject, Output, signal } from '@angular/core';
import stylesheet from './select.css';

/** One choice of a {@link Select}. */
export interface SelectOption {
  readonly value: string;
  readonly label: string;
}

/** A drop-down list of the site's kit. */
@Component({
  selector: 'int-select',
  styles: stylesheet,
  host: { '(document:click)': 'closeFromOutside($event)', '(keydown.escape)': 'open.set(false)' },
  template: `
    <div class="select select_theme_filter">
      <button
        class="select__button"
        type="button"
        aria-haspopup="listbox"
        [attr.aria-label]="label + ': ' + current"
        [attr.aria-expanded]="open()"
        (click)="open.set(!open())"
      >
        <span class="select__text">{{ current }}</span>
        <svg class="select__arrow" viewBox="0 0 12 8" aria-hidden="true"><path d="m1 1.5 5 5 5-5" /></svg>
      </button>
      @if (open()) {
        <div class="options-list">
          <ul class="options-list__items" role="listbox" [attr.aria-label]="label">
            @for (option of options; track option.value) {
              <li class="options-list__item" role="option" [attr.aria-selected]="option.value === value">
                <button class="options-list__button" type="button" (click)="choose(option)">{{ option.label }}</button>
              </li>
            }
          </ul>
        </div>
      }
    </div>
  `,
})
export class Select {
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly open = signal(false);

  @Input({ required: true }) label!: string;
  @Input({ required: true }) options!: readonly SelectOption[];
  @Input({ required: true }) value!: string;
  @Output() readonly chosen = new EventEmitter<string>();

  protected get current(): string {
    return this.options.find((option) => option.value === this.value)?.label ?? '';
  }

  protected choose(option: SelectOption): void {
    this.open.set(false);
    this.chosen.emit(option.value);
  }

  protected closeFromOutside(event: Event): void {
    if (event.target instanceof Node && !this.element.nativeElement.contains(event.target))
      this.open.set(false);
  }
}
