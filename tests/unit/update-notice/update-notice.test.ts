import { expect, it } from 'vitest';
import { leaveUpdateNotice, takeUpdateNotice } from '../../../utils/update-notice/update-notice.ts';
import { storageArea } from '../link/storage-in-memory.ts';

it('an update is told of once, with the version that came', async () => {
  const local = storageArea();
  await leaveUpdateNotice(local, '1.2.0');
  expect(await takeUpdateNotice(local)).toBe('1.2.0');
  expect(await takeUpdateNotice(local)).toBeNull();
});

it('nothing is told where there was no update', async () => {
  expect(await takeUpdateNotice(storageArea())).toBeNull();
});

it('of two updates that nobody was told of, the later one counts', async () => {
  const local = storageArea();
  await leaveUpdateNotice(local, '1.2.0');
  await leaveUpdateNotice(local, '1.3.0');
  expect(await takeUpdateNotice(local)).toBe('1.3.0');
});

it.each([[7], ['<b>1.2</b>'], [{ version: '1.2.0' }]])(
  'a notice that is none (%j) is dropped, and says nothing',
  async (item) => {
    const local = storageArea();
    await local.set({ updateNotice: item });
    expect(await takeUpdateNotice(local)).toBeNull();
    expect(local.items.size).toBe(0);
  },
);
