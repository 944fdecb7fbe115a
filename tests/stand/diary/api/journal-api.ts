import { Hono } from 'hono';
import type { DiaryChild } from '../../people.ts';
import { type CalendarDate, parseDate } from '../journal/calendar-date.ts';
import { lessonsOn } from '../journal/lessons.ts';
import { schoolDaysBetween } from '../journal/school-days.ts';
import { requireSession, type SignedInEnv } from '../session.ts';
import type { SessionTokens } from '../session-token.ts';
import type { DiarySwitches } from '../switches.ts';
import type { ChildAnswer, PersonAnswer } from './answers.ts';
import { answer, listAnswer, refusal } from './envelope.ts';

/** The longest stretch that one request may ask for: a school year, in days. */
const LONGEST_PERIOD = 366;

function childAnswer(child: DiaryChild): ChildAnswer {
  return {
    firstname: child.firstName,
    middlename: child.middleName,
    surname: child.surname,
    hash_uid: child.hashUid,
    identity: { id: child.identityId },
    educations: [
      {
        education_id: child.educationId,
        group_id: child.groupId,
        group_name: child.className,
        institution_id: child.school.id,
        institution_name: child.school.name,
      },
    ],
  };
}

/** The days that a query asks for, or null where it does not say so in the API's way. */
function requestedDays(from: string | undefined, to: string | undefined): readonly CalendarDate[] | null {
  const first = parseDate(from ?? '');
  const last = parseDate(to ?? '');
  if (first === null || last === null || last - first > LONGEST_PERIOD) return null;
  return schoolDaysBetween(first, last);
}

/**
 * Children, lessons and marks of the person who is signed in. The list of children is shaped like the real one;
 * lessons and marks have the paths, parameters and field names that public clients of the diary use, with fewer
 * fields; `person/current` is **invented**. Mounted at `/api/journal`.
 * @param today marks of later days are not given yet
 */
export function createJournalApi(
  tokens: SessionTokens,
  switches: DiarySwitches,
  today: () => CalendarDate,
): Hono<SignedInEnv> {
  const api = new Hono<SignedInEnv>();
  api.use(requireSession(tokens, switches));

  api.get('/person/current', (context) => {
    const { kind, firstName, surname } = context.var.account;
    const sections: PersonAnswer['sections'] = ['students', 'schedule', 'estimate'];
    if (switches.nativeChats) sections.push('chats');
    return context.json(answer<PersonAnswer>({ kind, firstname: firstName, surname, sections }));
  });

  api.get('/person/related-child-list', (context) => {
    if (switches.childListFails) return context.json(refusal('Внутренняя ошибка сервера'), 500);
    return context.json(listAnswer(context.var.account.children.map(childAnswer)));
  });

  api.get('/schedule/list-by-education', (context) => {
    const child = context.var.account.children.find(
      ({ educationId }) => String(educationId) === context.req.query('p_educations[]'),
    );
    const days = requestedDays(context.req.query('p_datetime_from'), context.req.query('p_datetime_to'));
    if (child === undefined || days === null) return context.json(refusal('Неверные параметры'), 400);
    return context.json(listAnswer(days.flatMap((day) => lessonsOn(child, day, today()))));
  });

  api.get('/estimate/table', (context) => {
    const child = context.var.account.children.find(
      ({ educationId }) => String(educationId) === context.req.query('p_educations[]'),
    );
    const days = requestedDays(context.req.query('p_date_from'), context.req.query('p_date_to'));
    if (child === undefined || days === null) return context.json(refusal('Неверные параметры'), 400);
    const lessons = days.flatMap((day) => lessonsOn(child, day, today()));
    return context.json(listAnswer(lessons.flatMap((lesson) => lesson.estimates)));
  });

  return api;
}
