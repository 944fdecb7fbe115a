import { Hono } from 'hono';
import { html, raw } from 'hono/html';
import type { MarkAnswer } from '../stand/diary/api/answers.ts';
import { listAnswer } from '../stand/diary/api/envelope.ts';
import { createDiarySite } from '../stand/diary/site.ts';
import type { Site } from '../stand/https-server.ts';
import { ANNA } from '../stand/people.ts';
import { RECORDED, type RecordedPage, replayDocument } from './recorded-page.ts';

/** Rows and columns of the marks page: 2,000 cells, with a mark in each. */
const SUBJECTS = 20;
const DAYS = 100;

/** The diary under every host of the bench, and a session in it. */
export interface BenchDiary {
  readonly site: Site;
  /** Value of the session's cookie, under every host. */
  readonly token: string;
  /** Plays a page back from now on, at {@link RECORDED}. */
  replay(recorded: RecordedPage): void;
}

/** Makes the stand's diary with a marks page of 2,000 cells, and plain pages of any size under `/bench/nodes/`. */
export async function createBenchDiary(): Promise<BenchDiary> {
  const diary = await createDiarySite();
  const app = new Hono();
  app.get('/api/journal/estimate/table', (context) => context.json(listAnswer(MARKS)));
  app.get('/bench/nodes/:count', (context) => context.html(plainPage(Number(context.req.param('count')))));
  let recorded: RecordedPage = { styles: [], frame: '', content: '' };
  app.get(RECORDED.page, (context) => context.html(replayDocument(recorded)));
  app.get(RECORDED.frame, (context) => context.html(recorded.frame));
  app.get(RECORDED.content, (context) => context.html(recorded.content));
  app.all('*', (context) => diary.app.fetch(context.req.raw, context.env));
  return {
    site: app,
    token: await diary.issueToken(ANNA),
    replay(page) {
      recorded = page;
    },
  };
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** Days of school months that are all there are in them: 25 in each. */
const DATES = Array.from(
  { length: DAYS },
  (_, day) => `${twoDigits(1 + (day % 25))}.${twoDigits(9 + Math.floor(day / 25))}.2026`,
);

const MARKS: readonly MarkAnswer[] = DATES.flatMap((date, day) =>
  Array.from({ length: SUBJECTS }, (_, subject) => ({
    id: 1 + day * SUBJECTS + subject,
    subject_name: `Предмет ${twoDigits(subject + 1)}`,
    date,
    estimate_value_name: String(2 + ((day + subject) % 4)),
    estimate_type_name: 'Работа на уроке',
  })),
);

/** A page with the diary's navigation and so many elements of content, every tenth of them a link. */
function plainPage(nodes: number) {
  const rows = Array.from(
    { length: Math.ceil(nodes / 10) },
    (_, row) => `<div>${'<span><b>5</b></span>'.repeat(4)}<a href="/lesson/${row}">Урок</a></div>`,
  );
  return html`<!doctype html>
<html lang="ru">
<head><meta charset="utf-8"><title>Электронный дневник</title></head>
<body>
<app-root>
<header><nav><ul>
<li><a href="/students/my"><span>Ученик</span></a></li>
<li><a href="/schedule"><span>Расписание</span></a></li>
<li><a href="/estimate"><span>Оценки</span></a></li>
</ul></nav></header>
<main>${raw(rows.join(''))}</main>
</app-root>
</body>
</html>`;
}
