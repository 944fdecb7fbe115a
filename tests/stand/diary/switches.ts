/** What a test, or a person at the stand, can change about the diary. Mutable: the next answer follows. */
export interface DiarySwitches {
  /** Hides the token's cookie from page scripts. The real site's choice is not known. */
  httpOnlyCookie: boolean;
  /** Sends the document with a Content-Security-Policy, see content-security-policy.ts. */
  strictCsp: boolean;
  /** Gives the navigation its own «Чаты», which leads to a page of the site's own. */
  nativeChats: boolean;
  /** Makes the list of children answer with HTTP 500. */
  childListFails: boolean;
  /** Lets the browser put the document away whole for Back and Forward. The real site's choice is not known. */
  mayBePutAway: boolean;
}

/** The site as a visitor most likely meets it. */
export const DEFAULT_DIARY_SWITCHES: Readonly<DiarySwitches> = {
  httpOnlyCookie: false,
  strictCsp: false,
  nativeChats: false,
  childListFails: false,
  mayBePutAway: false,
};
