import { LAUNCHER_HINTS } from '../../../locales/launcher-texts.ts';
import type { LinkView } from '../../../utils/link/link-view.ts';
import type { LauncherAnswer, WorkerRequest } from '../../../utils/messages/contract.ts';
import { DEFAULT_PREFERENCES } from '../../../utils/preferences/preferences.ts';
import { unlinked } from '../../unit/components/views.ts';

/** What the scripted worker answers. */
export interface WorkerScript {
  /** To everything about the link. */
  readonly view: LinkView;
  /** To the question for the launcher. */
  readonly launcher: LauncherAnswer['launcher'];
  /** Requests that it takes and never answers. */
  readonly silentOn: readonly WorkerRequest['type'][];
}

/** Nothing is linked, and a launcher comes where it is asked for. */
export const INITIAL_SCRIPT: WorkerScript = {
  view: unlinked(),
  launcher: { place: DEFAULT_PREFERENCES.launcherPosition, hint: LAUNCHER_HINTS.ru },
  silentOn: [],
};
