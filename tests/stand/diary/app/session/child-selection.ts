import { computed, Injectable, inject, resource, signal } from '@angular/core';
import type { ChildAnswer } from '../../api/answers.ts';
import { DiaryApi } from '../api/diary-api.ts';
import { Session } from './session.ts';

/** The children of the person who is signed in, and which of them the pages are about. */
@Injectable({ providedIn: 'root' })
export class ChildSelection {
  private readonly api = inject(DiaryApi);
  private readonly session = inject(Session);
  private readonly chosen = signal<string | null>(null);

  private readonly list = resource({
    params: () => this.session.person() ?? undefined,
    loader: () => this.api.children(),
  });

  /** Empty while the list is not there. */
  readonly children = computed<readonly ChildAnswer[]>(() => (this.list.hasValue() ? this.list.value() : []));

  /** Whether the list could not be had. */
  readonly failed = computed(() => this.list.status() === 'error');

  /** The chosen child, else the first one. */
  readonly selected = computed(
    () => this.children().find((child) => child.hash_uid === this.chosen()) ?? this.children()[0],
  );

  /** The chosen child's place at school: lessons and marks are asked for by its number. */
  readonly education = computed(() => this.selected()?.educations[0]?.education_id);

  select(child: ChildAnswer): void {
    this.chosen.set(child.hash_uid);
  }

  /** Asks for the list again. */
  reload(): void {
    this.list.reload();
  }
}
