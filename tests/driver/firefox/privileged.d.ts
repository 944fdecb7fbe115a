/*
 * The little that the driver uses of Firefox's own privileged interfaces, in functions that run in Firefox's window
 * (browser-window.ts). As in Firefox ESR 153.
 */

/** A `browser` element of Firefox's window: the page in a tab. */
interface XulBrowser extends Element {
  readonly currentURI: { readonly spec: string };
  readonly webProgress: { readonly isLoadingDocument: boolean };
  readonly browsingContext: { readonly sessionHistory: SessionHistory | null };
  /** Firefox names a page by it; a popup has none. */
  permanentKey?: object;
  focus(): void;
}

/** Where a tab has been. */
interface SessionHistory {
  readonly count: number;
  getEntryAtIndex(index: number): { readonly isInBFCache: boolean };
}

interface XulPanel extends Element {
  hidePopup(): void;
}

interface XulButton extends Element {
  doCommand(): void;
}

interface FirefoxWindow {
  OpenBrowserWindow(options: { readonly private: boolean }): void;
  readonly document: Document;
  readonly gBrowser?: {
    readonly selectedBrowser: XulBrowser;
    readonly tabs: readonly { readonly linkedBrowser: XulBrowser }[];
  };
}

declare const WebExtensionPolicy: {
  getByID(id: string): {
    readonly mozExtensionHostname: string;
    readonly extension: {
      terminateBackground(options: {
        readonly ignoreDevToolsAttached: boolean;
        readonly disableResetIdleForTest: boolean;
      }): Promise<void>;
    };
  } | null;
};

declare const Services: {
  readonly io: { offline: boolean };
  readonly clearData: {
    deleteDataFromSite(
      schemelessSite: string,
      pattern: object,
      isUserRequest: boolean,
      flags: number,
      callback: { onDataDeleted(failedFlags: number): void },
    ): void;
  };
  readonly wm: {
    getMostRecentWindow(type: 'navigator:browser'): FirefoxWindow;
    getEnumerator(type: 'navigator:browser'): Iterable<FirefoxWindow>;
  };
  readonly focus: { readonly activeWindow: FirefoxWindow | null };
  readonly prefs: {
    setStringPref(name: string, value: string): void;
    setIntPref(name: string, value: number): void;
  };
  readonly console: { registerListener(listener: { observe(message: unknown): void }): void };
};

interface ScriptError {
  readonly flags: number;
  readonly sourceName: string;
  readonly errorMessage: string;
}

declare const Ci: {
  readonly nsIClearDataService: { readonly CLEAR_DOM_STORAGES: number };
  readonly nsIScriptError: {
    readonly warningFlag: number;
    [Symbol.hasInstance](value: unknown): value is ScriptError;
  };
};

/** Writes to Firefox's standard output. */
declare function dump(text: string): void;

declare const ChromeUtils: {
  importESModule(url: 'chrome://remote/content/shared/NavigableManager.sys.mjs'): {
    readonly NavigableManager: {
      getIdForBrowser(browser: XulBrowser): string;
      getBrowserById(id: string): XulBrowser | null;
    };
  };
};
