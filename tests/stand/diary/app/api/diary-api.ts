import { Injectable } from '@angular/core';
import { Subject } from 'rxjs';
import { z } from 'zod';
import {
  type ChildAnswer,
  childSchema,
  envelopeSchema,
  type LessonAnswer,
  lessonSchema,
  type MarkAnswer,
  markSchema,
  type PersonAnswer,
  pageSchema,
  personSchema,
  signInSchema,
} from '../../api/answers.ts';
import { type CalendarDate, formatDate } from '../../journal/calendar-date.ts';
import { ApiRefusal } from './refusal.ts';

const refusalSchema = z.object({ validations: z.array(z.object({ message: z.string() })).min(1) });

const FALLBACK_MESSAGE = 'Сервис временно недоступен. Попробуйте позже';

/** The site's API. Every call rejects with an {@link ApiRefusal} where the site does not serve it. */
@Injectable({ providedIn: 'root' })
export class DiaryApi {
  /** Emits when an answer says that nobody is signed in any more. */
  readonly sessionLost = new Subject<void>();

  signIn(login: string, password: string): Promise<{ token: string }> {
    const body = { type: 'email', login, activation_code: null, password, _isEmpty: false };
    return this.call('/api/user/auth/login', signInSchema, { method: 'POST', body: JSON.stringify(body) });
  }

  signOut(): Promise<null> {
    return this.call('/api/user/auth/logout', z.null(), { method: 'POST' });
  }

  person(): Promise<PersonAnswer> {
    return this.call('/api/journal/person/current', personSchema);
  }

  async children(): Promise<readonly ChildAnswer[]> {
    return (await this.call('/api/journal/person/related-child-list', pageSchema(childSchema))).items;
  }

  /** Lessons of the days from `first` to `last`, both included. */
  async lessons(
    education: number,
    first: CalendarDate,
    last: CalendarDate,
  ): Promise<readonly LessonAnswer[]> {
    const query = new URLSearchParams({
      'p_educations[]': String(education),
      p_datetime_from: `${formatDate(first)} 00:00:00`,
      p_datetime_to: `${formatDate(last)} 23:59:59`,
    });
    return (await this.call(`/api/journal/schedule/list-by-education?${query}`, pageSchema(lessonSchema)))
      .items;
  }

  /** Marks of the days from `first` to `last`, both included. */
  async marks(education: number, first: CalendarDate, last: CalendarDate): Promise<readonly MarkAnswer[]> {
    const query = new URLSearchParams({
      'p_educations[]': String(education),
      p_date_from: formatDate(first),
      p_date_to: formatDate(last),
    });
    return (await this.call(`/api/journal/estimate/table?${query}`, pageSchema(markSchema))).items;
  }

  private async call<Data>(path: string, data: z.ZodType<Data>, init: RequestInit = {}): Promise<Data> {
    const headers = { 'Content-Type': 'application/json', 'X-Requested-With': 'XMLHttpRequest' };
    const response = await fetch(path, { ...init, headers }).catch(() => null);
    if (response === null) throw new ApiRefusal(0, FALLBACK_MESSAGE);
    const body: unknown = await response.json().catch(() => null);
    if (!response.ok) {
      if (response.status === 401) this.sessionLost.next();
      const refusal = refusalSchema.safeParse(body);
      throw new ApiRefusal(response.status, refusal.data?.validations[0]?.message ?? FALLBACK_MESSAGE);
    }
    // Cut off in the middle, as where the page is left meanwhile.
    if (body === null) throw new ApiRefusal(0, FALLBACK_MESSAGE);
    return data.parse(envelopeSchema(z.unknown()).parse(body).data);
  }
}
