import type { OpenDiaryRequest, TakeUpdateNoticeRequest } from './contract.ts';

/*
 * What the extension's own pages ask of the worker beside the link. Apart from the panel's way to it, which goes into
 * the diary's page. Each rejects if the worker cannot be reached.
 */

/** Opens «Чаты» in the diary, in its tab or a new one. The page that asks may go away meanwhile. */
export async function openDiary(): Promise<void> {
  await chrome.runtime.sendMessage<OpenDiaryRequest, unknown>({ type: 'open-diary' });
}

/** The version that the extension was updated to since the last question, or null. */
export async function takeUpdateNotice(): Promise<string | null> {
  const answer = await chrome.runtime.sendMessage<TakeUpdateNoticeRequest, unknown>({
    type: 'take-update-notice',
  });
  const isNotice = typeof answer === 'object' && answer !== null && 'updatedTo' in answer;
  return isNotice && typeof answer.updatedTo === 'string' ? answer.updatedTo : null;
}
