import type { Storage } from 'webextension-polyfill';
import * as z from 'zod/mini';

/** Item of `storage.local` that holds the version whose arrival the popup has not told of yet. */
export const UPDATE_NOTICE_ITEM = 'updateNotice';

const version = z.string().check(z.regex(/^\d+(\.\d+){0,3}$/));

/** The part of the browser in which the notice waits. */
export type UpdateNoticeStorage = Pick<Storage.StorageArea, 'get' | 'set' | 'remove'>;

/** Leaves a notice for the popup that the extension was updated to `to`. */
export async function leaveUpdateNotice(local: UpdateNoticeStorage, to: string): Promise<void> {
  await local.set({ [UPDATE_NOTICE_ITEM]: to });
}

/** The version that the extension was updated to since this was asked last, or null: each update is told of once. */
export async function takeUpdateNotice(local: UpdateNoticeStorage): Promise<string | null> {
  const { [UPDATE_NOTICE_ITEM]: item } = await local.get(UPDATE_NOTICE_ITEM);
  if (item === undefined) return null;
  await local.remove(UPDATE_NOTICE_ITEM);
  const parsed = version.safeParse(item);
  return parsed.success ? parsed.data : null;
}
