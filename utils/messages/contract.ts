import type { LauncherPlace } from '../diary/launcher-place.ts';
import type { TabReport } from '../diary/tab-report.ts';
import type { LinkView, PersonKey } from '../link/link-view.ts';
import type { EffectivePreferences } from '../preferences/effective-preferences.ts';
import type { PreferenceChanges } from '../preferences/stored-preferences.ts';
import type { StoredThing } from '../stored-data/stored-thing.ts';

/**
 * What a surface (panel, popup) asks of the background worker about the link. Every request is answered with the
 * {@link LinkView} that holds after it, never with a refusal: a request that does not fit the state changes nothing.
 */
export type LinkRequest =
  | { readonly type: 'get-link' }
  /** Answered as soon as the attempt is recorded, not when it ends. */
  | { readonly type: 'start-linking'; readonly person: PersonKey }
  /** The same where the diary does not say who is there, after the person's answer that this browser may be linked. */
  | { readonly type: 'start-linking-of-browser'; readonly person: PersonKey }
  | { readonly type: 'cancel-linking'; readonly person: PersonKey }
  /** Brings VK ID's window to the front. */
  | { readonly type: 'show-sign-in-window'; readonly person: PersonKey }
  | { readonly type: 'unlink'; readonly person: PersonKey }
  | { readonly type: 'open-messenger'; readonly person: PersonKey };

/** What the scripts in a diary page ask for it. Answered with `true`, but for one. */
export type PrepareRequest =
  /** «Чаты» is opened: the panel script, and what opens and closes the panel. */
  | { readonly type: 'prepare-panel' }
  /** The page shows no menu of links: the companion script, which searches harder. */
  | { readonly type: 'prepare-companion' }
  /** It found no menu either: the launcher script. Answered with a {@link LauncherAnswer}. */
  | { readonly type: 'prepare-launcher' }
  /** Keeps the place where a person left the launcher. */
  | { readonly type: 'move-launcher'; readonly place: LauncherPlace };

/** What the launcher is shown with; null where the school hides it, or nobody is signed in to the diary. */
export interface LauncherAnswer {
  readonly launcher: { readonly place: LauncherPlace; readonly hint: string } | null;
}

/** The tab script's word that somebody may have signed out of the diary, or in. Answered with `true`. */
export interface SessionChangedRequest {
  readonly type: 'session-changed';
  /** Whether the page came to the sign-in page; else it left it. */
  readonly isSignIn: boolean;
}

/** An extension page's request to open «Чаты» in the diary, in its tab or a new one. Answered with `true`. */
export interface OpenDiaryRequest {
  readonly type: 'open-diary';
}

/** The popup's question whether the extension was updated since it was asked last. */
export interface TakeUpdateNoticeRequest {
  readonly type: 'take-update-notice';
}

/** Answer to {@link TakeUpdateNoticeRequest}: the new version, null if there was no update. */
export interface UpdateNotice {
  readonly updatedTo: string | null;
}

/** An extension page's question how the tab stands in the diary's page used last. */
export interface GetTabReportRequest {
  readonly type: 'get-tab-report';
}

/** Answer to {@link GetTabReportRequest}; null if no page of the diary answers. */
export interface TabReportAnswer {
  readonly tabReport: TabReport | null;
}

/** What the options page asks about the preferences. Each is answered with the {@link EffectivePreferences} after it. */
export type PreferencesRequest =
  | { readonly type: 'get-preferences' }
  /** Sets what it names; what the school set goes on holding. */
  | { readonly type: 'change-preferences'; readonly changes: PreferenceChanges };

/** What the options page asks about all that is stored. Each is answered with the {@link StoredThings} after it. */
export type StoredDataRequest =
  | { readonly type: 'get-stored-data' }
  /** `id` as the list gave it. */
  | { readonly type: 'delete-stored-thing'; readonly id: string }
  | { readonly type: 'delete-everything' };

/** Answered with {@link ExportedData}. */
export interface ExportDataRequest {
  readonly type: 'export-stored-data';
}

/** Everything that is stored, in its parts. */
export interface StoredThings {
  readonly things: readonly StoredThing[];
}

/** Everything that is stored, as a JSON text. */
export interface ExportedData {
  readonly json: string;
}

/** Everything that the worker takes. */
export type WorkerRequest =
  | LinkRequest
  | PreferencesRequest
  | StoredDataRequest
  | ExportDataRequest
  | PrepareRequest
  | SessionChangedRequest
  | OpenDiaryRequest
  | TakeUpdateNoticeRequest
  | GetTabReportRequest;

/** Everything that the worker answers. */
export type WorkerAnswer =
  | LinkView
  | EffectivePreferences
  | StoredThings
  | ExportedData
  | UpdateNotice
  | LauncherAnswer
  | TabReportAnswer
  | true;

/** The worker's only message to the surfaces: what is shown may be out of date, ask again. */
export interface LinkChangedNotice {
  readonly type: 'link-changed';
}

/** The worker's message to the extension's own pages: the preferences, or what the school set, may have changed. */
export interface PreferencesChangedNotice {
  readonly type: 'preferences-changed';
}

/** How a surface reaches the worker. Injected into the components, so that they know no browser API. */
export interface LinkClient {
  /** Asks; rejects if the worker cannot be reached, or could not do what was asked. */
  ask(request: LinkRequest): Promise<LinkView>;
  /** True once the extension was updated or removed under this page: only a reload brings it back. */
  isCutOff(): boolean;
  /** Calls back after each {@link LinkChangedNotice}; returns the way to stop. */
  onChanged(callback: () => void): () => void;
}

/** How the options page reaches the worker. Injected into the components, so that they know no browser API. */
export interface PreferencesClient {
  /** Asks; rejects if the worker cannot be reached. */
  ask(request: PreferencesRequest): Promise<EffectivePreferences>;
  /** Calls back after each {@link PreferencesChangedNotice}; returns the way to stop. */
  onChanged(callback: () => void): () => void;
}

/** How the options page reaches what is stored. Injected as above. */
export interface StoredDataClient {
  /** Asks; rejects if the worker cannot be reached. */
  ask(request: StoredDataRequest): Promise<readonly StoredThing[]>;
  export(): Promise<string>;
  /** Calls back when what is stored may have changed; returns the way to stop. */
  onChanged(callback: () => void): () => void;
}
