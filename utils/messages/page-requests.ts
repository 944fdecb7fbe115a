import type { TabReport } from '../diary/tab-report.ts';
import type {
  GetTabReportRequest,
  OpenDiaryRequest,
  TabReportAnswer,
  TakeUpdateNoticeRequest,
} from './contract.ts';

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

/** How the tab stands in the page of the diary used last; null if none is open, or it does not answer. */
export async function getTabReport(): Promise<TabReport | null> {
  const answer = await chrome.runtime.sendMessage<GetTabReportRequest, unknown>({ type: 'get-tab-report' });
  return isTabReportAnswer(answer) ? answer.tabReport : null;
}

/** Tells the worker's answer from no answer; it is the worker of this very build, which made it from checked data. */
function isTabReportAnswer(answer: unknown): answer is TabReportAnswer {
  return typeof answer === 'object' && answer !== null && 'tabReport' in answer;
}
