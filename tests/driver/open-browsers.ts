import type { LaunchedBrowser } from './engine-driver.ts';
import type { BrowserOptions } from './launch-browser.ts';

/** A browser that is open, with the sites that it is shown. */
export interface OpenBrowser {
  readonly launched: LaunchedBrowser;
  readonly stand: BrowserOptions['stand'];
}

const open = new Set<OpenBrowser>();

/** Every browser that this process has open, for what a failed test leaves behind. */
export function openBrowsers(): readonly OpenBrowser[] {
  return [...open];
}

/** Lists a browser among {@link openBrowsers} until it is closed. */
export function listUntilClosed(entry: OpenBrowser): LaunchedBrowser {
  open.add(entry);
  return {
    ...entry.launched,
    close: async () => {
      open.delete(entry);
      await entry.launched.close();
    },
  };
}
