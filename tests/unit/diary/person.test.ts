import { describe, expect, test } from 'vitest';
import { type DiaryPage, type DiaryPerson, readDiaryPerson } from '../../../utils/diary/person.ts';

const userId = '64b7f1aa22cc33dd44ee55ff';

function jwtOf(payload: unknown): string {
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${encode({ alg: 'HS256' })}.${encode(payload)}.signature`;
}

function json(content: unknown, status = 200): Response {
  return new Response(JSON.stringify(content), { status, headers: { 'content-type': 'application/json' } });
}

function childrenList(...items: unknown[]): Response {
  return json({ data: { items }, validations: [], messages: [], debug: [] });
}

const unreachable: DiaryPage['fetch'] = () => Promise.reject(new TypeError('Failed to fetch'));

describe('with a session cookie that scripts can read', () => {
  test('the person is known without asking the diary', async () => {
    const cookies = `_ym_uid=1; X-JWT-Token=${jwtOf({ userId, type: 'email' })}; last=2`;
    expect(await readDiaryPerson({ cookies, fetch: unreachable })).toEqual({ kind: 'person', userId });
  });

  test('a token that is issued anew names the same person', async () => {
    const people = await Promise.all(
      [1, 2].map((lastActivity) =>
        readDiaryPerson({ cookies: `X-JWT-Token=${jwtOf({ userId, lastActivity })}`, fetch: unreachable }),
      ),
    );
    expect(people[0]).toEqual(people[1]);
  });

  test.each([
    ['a token of another shape', 'X-JWT-Token=opaque'],
    ['an id of another shape', `X-JWT-Token=${jwtOf({ userId: '1' })}`],
    ['an id that is no text', `X-JWT-Token=${jwtOf({ userId: [userId] })}`],
    ['a payload that is null', `X-JWT-Token=${jwtOf(null)}`],
    ['a cookie whose name only ends alike', `Not-X-JWT-Token=${jwtOf({ userId })}`],
  ])('%s is not believed, and the family is asked for', async (_what, cookies) => {
    const fetch = async () => childrenList({ hash_uid: 'b' });
    expect(await readDiaryPerson({ cookies, fetch })).toEqual({ kind: 'family', childIds: ['b'] });
  });
});

describe('without a cookie that scripts can read', () => {
  const personFrom = (answer: () => Response): Promise<DiaryPerson> =>
    readDiaryPerson({ cookies: '', fetch: async () => answer() });

  test('the family is known by its children, in whatever order they come', async () => {
    const [one, other] = [{ hash_uid: 'b' }, { hash_uid: 'a' }];
    const expected = { kind: 'family', childIds: ['a', 'b'] };
    expect(await personFrom(() => childrenList(one, other))).toEqual(expected);
    expect(await personFrom(() => childrenList(other, one))).toEqual(expected);
  });

  test('a list that says it is the only page is the whole family', async () => {
    const answer = () => json({ data: { items: [{ hash_uid: 'a' }], current: 1, total_pages: 1 } });
    expect(await personFrom(answer)).toEqual({ kind: 'family', childIds: ['a'] });
  });

  test('a child without hash_uid is known by its identity', async () => {
    expect(await personFrom(() => childrenList({ identity: { id: 7 } }))).toEqual({
      kind: 'family',
      childIds: ['7'],
    });
  });

  test.each([
    ['401', () => json({}, 401)],
    ['403', () => json({}, 403)],
    ['a page instead of JSON', () => new Response('<html>', { headers: { 'content-type': 'text/html' } })],
  ])('%s means that nobody is signed in', async (_what, answer) => {
    expect(await personFrom(answer)).toEqual({ kind: 'signed-out' });
  });

  test.each([
    ['an empty list', () => childrenList()],
    ['a child without any id', () => childrenList({ hash_uid: 'a' }, {})],
    ['a list with further pages', () => json({ data: { items: [{ hash_uid: 'a' }], total_pages: 2 } })],
    ['a server error', () => json({}, 500)],
    ['another shape', () => json([1])],
    ['broken JSON', () => new Response('{', { headers: { 'content-type': 'application/json' } })],
  ])('%s leaves the person unknown', async (_what, answer) => {
    expect(await personFrom(answer)).toEqual({ kind: 'unknown' });
  });

  test('no connection leaves the person unknown', async () => {
    expect(await readDiaryPerson({ cookies: '', fetch: unreachable })).toEqual({ kind: 'unknown' });
  });
});
