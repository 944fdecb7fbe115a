import { Component, inject, signal } from '@angular/core';
import { Session } from '../../session/session.ts';
import { type Credentials, IntLoginPage } from './int-login-page.ts';

/** Signs in with what the page was given. */
@Component({
  selector: 'page-login-container',
  imports: [IntLoginPage],
  template: `<int-login-page [error]="error()" [busy]="busy()" (submitted)="signIn($event)" />`,
})
export class PageLoginContainer {
  private readonly session = inject(Session);
  protected readonly error = signal('');
  protected readonly busy = signal(false);

  protected async signIn({ email, password }: Credentials): Promise<void> {
    this.busy.set(true);
    this.error.set('');
    try {
      await this.session.signIn(email, password);
    } catch (error) {
      this.error.set(error instanceof Error ? error.message : String(error));
    } finally {
      this.busy.set(false);
    }
  }
}
