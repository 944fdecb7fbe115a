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
  /** Whether it brings a panel with an open shadow root, for tools that look into a page by its own means. */
  readonly hasOpenPanel: boolean;
}

/** Nothing is linked, and a launcher comes where it is asked for. */
export const INITIAL_SCRIPT: WorkerScript = {
  view: unlinked(),
  launcher: { place: DEFAULT_PREFERENCES.launcherPosition, hint: LAUNCHER_HINTS.ru },
  silentOn: [],
  hasOpenPanel: false,
};

/** A request that the scripted worker got. */
export interface NotedRequest {
  readonly type: WorkerRequest['type'];
  /** Address of the document that asked. */
  readonly url: string;
}

/** How the keys begin under which the worker notes requests, in their order. */
export const NOTED = 'asked ';

/** The panel script with an open shadow root, which the scripted build has beside the one that ships. */
export const OPEN_PANEL = '/chats-panel-open.js';
