import type { LinkView, PersonKey } from '../link/link-view.ts';

/**
 * What a surface (panel, popup) asks of the background worker about the link. Every request is answered with the
 * {@link LinkView} that holds after it, never with a refusal: a request that does not fit the state changes nothing.
 */
export type LinkRequest =
  | { readonly type: 'get-link' }
  /** Answered as soon as the attempt is recorded, not when it ends. */
  | { readonly type: 'start-linking'; readonly person: PersonKey }
  | { readonly type: 'cancel-linking'; readonly person: PersonKey }
  /** Brings VK ID's window to the front. */
  | { readonly type: 'show-sign-in-window'; readonly person: PersonKey }
  | { readonly type: 'unlink'; readonly person: PersonKey }
  | { readonly type: 'open-messenger'; readonly person: PersonKey };

/** The tab script's only request: inject the panel script into the sender's page. Answered with `true`. */
export interface PreparePanelRequest {
  readonly type: 'prepare-panel';
}

/** The popup's request to open the diary in a tab or bring its tab to the front. Answered with `true`. */
export interface OpenDiaryRequest {
  readonly type: 'open-diary';
}

/** Everything that the worker takes. */
export type WorkerRequest = LinkRequest | PreparePanelRequest | OpenDiaryRequest;

/** The worker's only message to the surfaces: what is shown may be out of date, ask again. */
export interface LinkChangedNotice {
  readonly type: 'link-changed';
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
