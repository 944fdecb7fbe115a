import { expect, test } from 'vitest';
import { oneAtATime } from '../../../utils/sign-in/one-at-a-time.ts';
import type { SignInOutcome, SignInRequest } from '../../../utils/sign-in/sign-in-way.ts';

const CLOSED: SignInOutcome = { kind: 'closed' };

function requestFor(page: string, isWanted = async () => true): SignInRequest {
  return { authorizationUrl: page, onWindow: () => undefined, isWanted };
}

/** A way that shows pages until the test ends them, in the order in which they were shown. */
function heldWay() {
  const shown: string[] = [];
  const ends: ((outcome: SignInOutcome) => void)[] = [];
  const way = oneAtATime(({ authorizationUrl }) => {
    shown.push(authorizationUrl);
    return new Promise((resolve) => ends.push(resolve));
  });
  return { way, shown, end: () => ends.shift()?.(CLOSED) };
}

test('a second sign-in waits until the first one is gone', async () => {
  const { way, shown, end } = heldWay();
  const first = way(requestFor('first'));
  void way(requestFor('second'));
  await expect.poll(() => shown).toEqual(['first']);
  end();
  await first;
  await expect.poll(() => shown).toEqual(['first', 'second']);
});

test('one that was called off while it waited is not shown, and the next one is', async () => {
  const { way, shown, end } = heldWay();
  void way(requestFor('first'));
  const second = way(requestFor('second', async () => false));
  void way(requestFor('third'));
  await expect.poll(() => shown).toEqual(['first']);
  end();
  expect(await second).toEqual(CLOSED);
  await expect.poll(() => shown).toEqual(['first', 'third']);
});

test('one that went wrong does not keep the next one waiting', async () => {
  const { way, shown } = heldWay();
  const failing = requestFor('first', () => Promise.reject(new Error('storage is full')));
  await expect(way(failing)).rejects.toThrow('storage is full');
  void way(requestFor('second'));
  await expect.poll(() => shown).toEqual(['second']);
});
