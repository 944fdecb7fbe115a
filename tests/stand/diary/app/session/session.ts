import { Injectable, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { PersonAnswer } from '../../api/answers.ts';
import { DiaryApi } from '../api/diary-api.ts';
import { ApiRefusal } from '../api/refusal.ts';

/** Who is signed in. The token itself is the browser's: it travels in its cookie. */
@Injectable({ providedIn: 'root' })
export class Session {
  private readonly api = inject(DiaryApi);
  private readonly router = inject(Router);
  private readonly current = signal<PersonAnswer | null>(null);

  /** The person, or null while nobody is signed in. */
  readonly person = this.current.asReadonly();

  constructor() {
    this.api.sessionLost.subscribe(() => this.leave());
  }

  /** Learns from the site who is signed in, before the first route is chosen. */
  async restore(): Promise<void> {
    try {
      this.current.set(await this.api.person());
    } catch (error) {
      // Signed out is an ordinary answer here; a site that cannot answer shows its sign-in page too.
      if (!(error instanceof ApiRefusal)) throw error;
    }
  }

  /** Signs in and goes to the first page. Rejects with an {@link ApiRefusal} that says why it was refused. */
  async signIn(login: string, password: string): Promise<void> {
    await this.api.signIn(login, password);
    this.current.set(await this.api.person());
    await this.router.navigateByUrl('/');
  }

  /** Signs out and goes to the sign-in page. */
  async signOut(): Promise<void> {
    await this.api.signOut();
    this.leave();
  }

  private leave(): void {
    if (this.current() === null) return;
    this.current.set(null);
    void this.router.navigateByUrl('/login');
  }
}
