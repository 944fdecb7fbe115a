/** How showing VK ID's page ended. */
export type SignInOutcome =
  /** The redirect was caught; `url` is not checked yet. */
  | { readonly kind: 'redirected'; readonly url: string }
  /** The person closed the window, or it was closed for them. */
  | { readonly kind: 'closed' }
  /** The browser could not load the page. */
  | { readonly kind: 'page-not-loaded' }
  /** No page came up in time. It may still do so, and is then closed. */
  | { readonly kind: 'not-shown' }
  /** Another window of this kind is open already. */
  | { readonly kind: 'busy' }
  /** The browser does not show pages in this way, or said what nobody foresaw; `message` is for developers. */
  | { readonly kind: 'unusable'; readonly message: string };

/** One sign-in to show. */
export interface SignInRequest {
  readonly authorizationUrl: string;
  /** Called once with the id of the window that shows the page, when the browser tells it; also after the outcome. */
  readonly onWindow: (windowId: number) => void;
  /** Whether it is to be shown still, for a way that lets a sign-in wait. */
  readonly isWanted: () => Promise<boolean>;
}

/** A way to show VK ID's page to the person and catch its redirect. Rejects only if `isWanted` does. */
export type SignInWay = (request: SignInRequest) => Promise<SignInOutcome>;
