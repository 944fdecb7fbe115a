import type { Navigation } from './navigation.ts';
import { CONTENT_SELECTOR } from './site.ts';

/** The panel's host element, wherever it stands. */
export const PANEL_SELECTOR = '[data-chats-panel]';

/** Where the panel is drawn, and what the page looked like before. */
export interface PanelPlacement {
  /** Puts the panel in the place of the page's content, or puts it back there. Calls for it again do nothing. */
  open(navigations: readonly Navigation[]): void;
  /** Gives the page back as it was, with its scroll position. Tells whether the focus was inside the panel. */
  close(): boolean;
}

/**
 * Places the panel's host element. The page's content is hidden by a style rule alone, which holds only while the host
 * stands beside it (see `presenceRules`): no node of the site's is touched.
 *
 * @param mount draws the panel into the host; called whenever the host was put into the page
 */
export function createPanelPlacement(mount: (host: HTMLElement) => void): PanelPlacement {
  let opened:
    | { readonly host: HTMLElement; readonly path: string; readonly x: number; readonly y: number }
    | undefined;
  return {
    open(navigations) {
      for (const orphan of document.querySelectorAll(PANEL_SELECTOR))
        if (orphan !== opened?.host) orphan.remove();
      const content = [...document.querySelectorAll(CONTENT_SELECTOR)].find(
        (element) =>
          element !== opened?.host && !navigations.some(({ container }) => element.contains(container)),
      );
      if (!content && !navigations.length) return;
      opened ??= { host: createHost(content), path: location.pathname, x: scrollX, y: scrollY };
      const { host } = opened;
      if (content ? content.nextSibling === host : host.isConnected) return;
      if (content) content.after(host);
      else {
        layUnder(navigations, host);
        document.body.append(host);
      }
      mount(host);
    },
    close() {
      if (!opened) return false;
      const { host, path, x, y } = opened;
      opened = undefined;
      const hadFocus = document.activeElement === host;
      host.remove();
      if (path === location.pathname) scrollTo(x, y);
      return hadFocus;
    },
  };
}

/** The host takes over the classes that lay the content out, so that it keeps clear of a fixed header like it. */
function createHost(content: Element | undefined): HTMLElement {
  const host = document.createElement('div');
  for (const { name, value } of content?.attributes ?? [])
    if (/^(class|_ng.*)$/.test(name)) host.setAttribute(name, value);
  host.setAttribute('data-chats-panel', '');
  // Room for the panel while it is on its way: nothing jumps when it comes.
  host.style.cssText = 'display:block;min-height:60vh';
  return host;
}

/** No content to stand beside: the panel covers the page, but for the navigation. */
function layUnder(navigations: readonly Navigation[], host: HTMLElement): void {
  const box = navigations
    .map(({ container }) => container.getBoundingClientRect())
    .find(({ width, height }) => width && height);
  const inset = { top: 0, left: 0, bottom: 0 };
  if (box && box.height > box.width) inset.left = box.right;
  else if (box && box.top > innerHeight / 2) inset.bottom = innerHeight - box.top;
  else inset.top = box?.bottom ?? 0;
  host.style.cssText = `display:block;position:fixed;inset:${inset.top}px 0 ${inset.bottom}px ${inset.left}px;overflow:auto;background:Canvas;z-index:9`;
}
