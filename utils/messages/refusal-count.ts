import type { Storage } from 'webextension-polyfill';
import * as z from 'zod/mini';
import { REFUSALS_ITEM } from '../stored-data/refusals-item.ts';
import type { Refusal } from './admission.ts';

const refusals = z.record(z.enum(['sender', 'shape', 'surface']), z.number());

/** Counts messages that the worker did not take. A flood of them costs one write at a time, whatever their number. */
export function countRefusals(session: Pick<Storage.StorageArea, 'get' | 'set'>): (reason: Refusal) => void {
  let uncounted: Refusal[] = [];
  let isWriting = false;

  const write = async (): Promise<void> => {
    isWriting = true;
    while (uncounted.length > 0) {
      const { [REFUSALS_ITEM]: item } = await session.get(REFUSALS_ITEM);
      const parsed = refusals.safeParse(item);
      const counts: Record<Refusal, number> = { sender: 0, shape: 0, surface: 0, ...parsed.data };
      for (const reason of uncounted) counts[reason] += 1;
      uncounted = [];
      await session.set({ [REFUSALS_ITEM]: counts });
    }
  };

  return (reason) => {
    uncounted.push(reason);
    if (isWriting) return;
    write()
      // A count that cannot be kept is no reason to stop.
      .catch(() => undefined)
      .finally(() => {
        isWriting = false;
      });
  };
}
