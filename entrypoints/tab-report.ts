import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { CHATS_FRAGMENT } from '../utils/diary/site.ts';
import { makeTabReport } from '../utils/diary/tab-report.ts';

/** The report's probe: injected into a diary page by the background worker, which gets what it returns. */
export default defineUnlistedScript(() =>
  makeTabReport(document, location.pathname, location.hash === CHATS_FRAGMENT),
);
