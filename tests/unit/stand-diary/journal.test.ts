import { describe, expect, it } from 'vitest';
import { childSchema, lessonSchema, markSchema, pageSchema } from '../../stand/diary/api/answers.ts';
import { createDiarySite, type DiarySite } from '../../stand/diary/site.ts';
import { ANNA, ANNA_IN_DIARY, DMITRY, IVAN_IN_DIARY, OLGA, TIMOFEY_IN_DIARY } from '../../stand/people.ts';
import { ask, dataOf } from './diary-client.ts';

const MONDAY = '23.11.2026';
const SUNDAY = '29.11.2026';
const MONDAY_MORNING = new Date(2026, 10, 23, 8);

const diary = (): Promise<DiarySite> => createDiarySite({ now: () => MONDAY_MORNING });

function schedulePath(education: number, first = MONDAY, last = SUNDAY): string {
  const query = new URLSearchParams({
    'p_educations[]': String(education),
    p_datetime_from: `${first} 00:00:00`,
    p_datetime_to: `${last} 23:59:59`,
  });
  return `/api/journal/schedule/list-by-education?${query}`;
}

function marksPath(education: number, first: string, last: string): string {
  const query = new URLSearchParams({
    'p_educations[]': String(education),
    p_date_from: first,
    p_date_to: last,
  });
  return `/api/journal/estimate/table?${query}`;
}

describe('the list of children', () => {
  const PATH = '/api/journal/person/related-child-list';

  it('is a page of children with their place at school', async () => {
    const site = await diary();
    const page = await dataOf(await ask(site, OLGA, PATH), pageSchema(childSchema));
    expect(page).toMatchObject({ before: 1, current: 1, last: 1, next: 1, total_pages: 1, total_items: 2 });
    expect(page.items.map((child) => child.hash_uid)).toEqual([ANNA_IN_DIARY.hashUid, IVAN_IN_DIARY.hashUid]);
    expect(page.items[0]).toMatchObject({
      firstname: 'Анна',
      surname: 'Смирнова',
      identity: { id: ANNA_IN_DIARY.identityId },
      educations: [{ education_id: ANNA_IN_DIARY.educationId, group_name: '7 а' }],
    });
  });

  it('describes a shared child to both parents in the same words', async () => {
    const site = await diary();
    const mother = await dataOf(await ask(site, OLGA, PATH), pageSchema(childSchema));
    const father = await dataOf(await ask(site, DMITRY, PATH), pageSchema(childSchema));
    expect(father.items).toEqual([mother.items[0]]);
  });

  it('fails with 500 while its switch is on', async () => {
    const site = await createDiarySite({ switches: { childListFails: true } });
    expect((await ask(site, OLGA, PATH)).status).toBe(500);
    site.switches.childListFails = false;
    expect((await ask(site, OLGA, PATH)).status).toBe(200);
  });
});

describe('the timetable', () => {
  it('has four to seven lessons on each of five days, the same ones on every question', async () => {
    const site = await diary();
    const path = schedulePath(ANNA_IN_DIARY.educationId);
    const { items } = await dataOf(await ask(site, ANNA, path), pageSchema(lessonSchema));
    const days = Map.groupBy(items, (lesson) => lesson.datetime_from.slice(0, 10));
    expect([...days.keys()]).toEqual([MONDAY, '24.11.2026', '25.11.2026', '26.11.2026', '27.11.2026']);
    for (const lessons of days.values()) {
      expect(lessons.length).toBeGreaterThanOrEqual(4);
      expect(lessons.length).toBeLessThanOrEqual(7);
      expect(lessons.map((lesson) => lesson.number)).toEqual(lessons.map((_, index) => index + 1));
    }
    const again = await dataOf(await ask(await diary(), ANNA, path), pageSchema(lessonSchema));
    expect(again.items).toEqual(items);
  });

  it('is empty in the holidays', async () => {
    const site = await diary();
    const path = schedulePath(ANNA_IN_DIARY.educationId, '26.10.2026', '01.11.2026');
    expect((await dataOf(await ask(site, ANNA, path), pageSchema(lessonSchema))).items).toEqual([]);
  });

  it('refuses another family’s child and a period that is none', async () => {
    const site = await diary();
    const { educationId } = ANNA_IN_DIARY;
    for (const path of [
      schedulePath(TIMOFEY_IN_DIARY.educationId),
      schedulePath(educationId, '31.02.2026'),
      schedulePath(educationId, '01.09.2020'),
      '/api/journal/schedule/list-by-education',
    ]) {
      expect((await ask(site, ANNA, path)).status, path).toBe(400);
    }
  });
});

describe('the marks', () => {
  it('fill a quarter up to today, and never a day to come', async () => {
    const site = await diary();
    const path = marksPath(ANNA_IN_DIARY.educationId, '02.11.2026', '28.12.2026');
    const { items } = await dataOf(await ask(site, ANNA, path), pageSchema(markSchema));
    const days = new Set(items.map((mark) => mark.date));
    expect(days.size).toBeGreaterThan(10);
    expect(new Set(items.map((mark) => mark.subject_name)).size).toBeGreaterThan(8);
    expect([...days].every((day) => day.endsWith('.11.2026') && Number(day.slice(0, 2)) <= 23)).toBe(true);
  });

  it('are the ones that the lessons show', async () => {
    const site = await diary();
    const { educationId } = ANNA_IN_DIARY;
    const week = ['16.11.2026', '22.11.2026'] as const;
    const marks = await dataOf(
      await ask(site, ANNA, marksPath(educationId, ...week)),
      pageSchema(markSchema),
    );
    const lessons = await dataOf(
      await ask(site, ANNA, schedulePath(educationId, ...week)),
      pageSchema(lessonSchema),
    );
    expect(marks.items.length).toBeGreaterThan(0);
    expect(lessons.items.flatMap((lesson) => lesson.estimates)).toEqual(marks.items);
  });
});
