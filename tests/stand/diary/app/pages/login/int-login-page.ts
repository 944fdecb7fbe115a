import { Component, EventEmitter, Input, Output } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { Button } from '../../kit/button.ts';
import { TextField } from '../../kit/text-field.ts';
import { WidgetLayoutContainer } from '../../layout/widget-layout-container.ts';
import stylesheet from './int-login-page.css';

/** What somebody signs in with. */
export interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** The sign-in page, with the labels of the site's user manual. The other ways in lead nowhere on the stand. */
@Component({
  selector: 'int-login-page',
  imports: [ReactiveFormsModule, WidgetLayoutContainer, TextField, Button],
  styles: stylesheet,
  template: `
    <widget-layout-container>
      <div class="login">
        <h1 class="login__title">Электронный дневник</h1>
        <p class="login__city">Школы Санкт-Петербурга</p>
        <form class="login__form" novalidate [formGroup]="form" (ngSubmit)="submitted.emit(form.getRawValue())">
          <int-text-field
            label="Email*"
            placeholder="Введите email"
            type="email"
            autocomplete="username"
            [control]="form.controls.email"
          />
          <int-text-field
            label="пароль*"
            placeholder="Введите пароль"
            type="password"
            autocomplete="current-password"
            [control]="form.controls.password"
          />
          @if (error !== '') {
            <p class="login__error" role="alert">{{ error }}</p>
          }
          <button intButton theme="action" type="submit" [disabled]="busy">Войти</button>
        </form>
        <p class="login__links">
          <a class="login__link" href="/login">Войти с ЕСИА</a>
          <a class="login__link" href="/login">Забыли пароль?</a>
          <a class="login__link" href="/login">Зарегистрироваться</a>
        </p>
      </div>
    </widget-layout-container>
  `,
})
export class IntLoginPage {
  @Input({ required: true }) error!: string;
  @Input({ required: true }) busy!: boolean;
  @Output() readonly submitted = new EventEmitter<Credentials>();

  protected readonly form = new FormGroup({
    email: new FormControl('', { nonNullable: true }),
    password: new FormControl('', { nonNullable: true }),
  });
}
