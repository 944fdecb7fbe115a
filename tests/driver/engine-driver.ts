import type { Browser, ElementHandle, Page, Viewport } from 'puppeteer-core';
import type { Engine } from '../../scripts/setup/browser.mjs';
import type { ServedSites } from '../stand/serve-sites.ts';
import type { Problems } from './consoles.ts';
import type { PressableRole } from './press.ts';

/** How a browser is started. */
export interface LaunchOptions {
  /** The sites that answer under their real names; no other name is resolved. */
  readonly stand: Omit<ServedSites, 'stop'>;
  /** Folder of the unpacked extension; null for a browser without it. */
  readonly extensionDir: string | null;
  /** A permission that this copy of the extension does without, as a browser that lacks its API. */
  readonly withoutPermission?: string | undefined;
  /** Whether the panel's shadow root is open in this copy, for tools that look into a page by its own means. */
  readonly withOpenRoots?: boolean | undefined;
  /** Folder in which its profile stays, for the next start; undefined for a profile that goes when it closes. */
  readonly keptIn?: string | undefined;
  /** Whether nobody is to see it. Where somebody does, Ctrl+C is the caller's to handle. */
  readonly headless: boolean;
  /** Size of the pages; null lets them follow the window. */
  readonly viewport: Viewport | null;
}

/** A running browser with a profile of its own. */
export interface LaunchedBrowser {
  readonly browser: Browser;
  /** What went wrong so far in its pages and in the extension. */
  readonly problems: Problems;
  /** Everything that was said in their consoles, a line each. */
  readonly console: readonly string[];
  close(): Promise<void>;
}

/** All that must be done differently in each engine. Everything else in this folder is the same for both. */
export interface EngineDriver {
  readonly engine: Engine;
  readonly traits: EngineTraits;
  launch(options: LaunchOptions): Promise<LaunchedBrowser>;
  /** Origin of the extension's own pages, without a slash at its end. */
  extensionOrigin(browser: Browser): Promise<string>;
  /** Shows a page of the extension, by its path, in a tab that is open. Resolves when it has loaded. */
  goToExtensionPage(page: Page, path: `/${string}`): Promise<void>;
  /** The tab or window that shows a page of the extension, whoever opened it; undefined if there is none. */
  findExtensionPage(browser: Browser, path: `/${string}`): Promise<Page | undefined>;
  /** Everything with an accessible name and role, in closed shadow roots too; hidden or not. */
  findByAccessibleName(
    page: Page,
    name: string,
    role: PressableRole,
  ): Promise<readonly ElementHandle<Element>[]>;
  /** Everything of which a screen reader says each change by itself, in closed shadow roots too. */
  findLiveRegions(page: Page): Promise<readonly ElementHandle<Element>[]>;
  /** See accessible-text.ts. */
  accessibleText(page: Page): Promise<string>;
  /** Presses the extension's button in the toolbar over a tab, and resolves to the page of the popup that it opens. */
  openToolbarPopup(browser: Browser, over: Page): Promise<Page>;
  /** Installs an unpacked extension in place of the one under its id, as one that its person lets into private windows. */
  installForPrivateWindows(browser: Browser, extensionDir: string): Promise<void>;
  /** Opens a private window, and resolves to its page. */
  openPrivatePage(browser: Browser): Promise<Page>;
  /** Lets pages save files in a folder, asking nobody. */
  saveDownloadsIn(browser: Browser, folder: string): Promise<void>;
  /** Clears every cookie, and what the sites of these hosts have stored. */
  clearSiteData(browser: Browser, hostNames: readonly string[]): Promise<void>;
  /** See worker.ts. */
  killWorker(browser: Browser): Promise<void>;
  /** See worker.ts. */
  whileOffline(browser: Browser, task: () => Promise<void>): Promise<void>;
  /** See sign-in-window.ts. */
  breakSignInWindow(browser: Browser): Promise<string>;
  /** Brings a page to the front, with the keyboard in it. */
  giveKeyboard(page: Page): Promise<void>;
  /** See window-focus.ts. */
  watchWindowFocus(browser: Browser): Promise<void>;
  /** See window-focus.ts. */
  wasBroughtToFront(browser: Browser, page: Page): Promise<boolean>;
}

/** What the engines do differently where a test must know it. Each trait says why it is so. */
export interface EngineTraits {
  /**
   * How often the browser asks for the address that `identity.launchWebAuthFlow` is given. Firefox asks once without a
   * window, to see whether it redirects at once.
   */
  readonly authorizeRequests: 1 | 2;
  /**
   * Whether content scripts go on running when their extension is updated, so that they can give the page back. Firefox
   * ends them without notice.
   */
  readonly scriptsOutliveUpdate: boolean;
  /**
   * Whether the browser watches whether a button can be seen (Intersection Observer v2). Firefox does not, and is asked at
   * the moment of the press, when a page may have taken its cover away already.
   */
  readonly watchesSight: boolean;
  /** Whether the browser counts the calls of a content script's functions for a debugger. Firefox offers none a count. */
  readonly countsCalls: boolean;
  /**
   * Whether the browser tells that the page of `identity.launchWebAuthFlow` could not be loaded. Firefox leaves its window
   * open with its own page about the error, or about being offline, for the person to close.
   */
  readonly tellsOfFailedPage: boolean;
  /**
   * Whether the hosts of the manifest are the person's to give and to take, so that a test can take them. Chromium has that
   * too, in its own menu alone, where no test reaches.
   */
  readonly hostsCanBeTaken: boolean;
}

const drivers = new WeakMap<Browser, EngineDriver>();

/** Remembers what drives a browser. */
export function registerDriver(browser: Browser, driver: EngineDriver): void {
  drivers.set(browser, driver);
}

/** What drives a browser that {@link launchBrowser} started. */
export function driverOf(browser: Browser): EngineDriver {
  const driver = drivers.get(browser);
  if (driver === undefined) throw new Error('This browser was not started by the driver');
  return driver;
}
