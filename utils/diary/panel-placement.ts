import { LAUNCHER_SELECTOR } from './launcher-slot.ts';
import type { Navigation } from './navigation.ts';
import { PANEL_SELECTOR } from './panel-slot.ts';
import { CONTENT_SELECTOR } from './site.ts';
import { TELL_MISSING } from './tab-style.ts';

/** Where the panel is drawn, and what the page looked like before. */
export interface PanelPlacement {
  /** Draws the panel in the place of the page's content, or puts it back there. */
  open(navigations: readonly Navigation[]): void;
  /** Gives the page back as it was, with its scroll position. Tells whether the focus was inside the panel. */
  close(): boolean;
}

/**
 * The style rules of an opened panel. The content is hidden by a rule alone, which holds only while the host stands
 * beside it: no node of the site's is touched. Where the host is missing, the presence watch hears of it.
 */
export function placementRules(): string {
  const content = `${CONTENT_SELECTOR}:not(${PANEL_SELECTOR})`;
  return `${content}:has(+${PANEL_SELECTOR}){display:none!important}body:not(:has(${PANEL_SELECTOR})),${content}:not(:has(+${PANEL_SELECTOR}))${TELL_MISSING}`;
}

/** Places the panel's host element. */
export function createPanelPlacement(): PanelPlacement {
  let opened: { host: HTMLElement; path: string; x: number; y: number } | undefined;
  return {
    open(navigations) {
      const content = [...document.querySelectorAll(CONTENT_SELECTOR)].find(
        (element) => !navigations.some(({ container }) => element.contains(container)),
      );
      if (!content && !navigations.length && !document.querySelector(LAUNCHER_SELECTOR)) return;
      opened ??= { host: createHost(content), path: location.pathname, x: scrollX, y: scrollY };
      const { host } = opened;
      if (content ? content.nextSibling === host : host.isConnected && !isLaidBeside(host)) return;
      if (content) {
        // It may have been laid over a page that had no content yet.
        host.style.cssText = IN_PLACE;
        content.after(host);
      } else {
        // Anew each time: a menu that comes while «Чаты» is open is to be seen too.
        layBeside(navigations, host);
        if (host.isConnected) return;
        document.body.append(host);
      }
      globalThis.chatsPanel?.mount(host);
    },
    close() {
      if (!opened) return false;
      const { host, path, x, y } = opened;
      opened = undefined;
      const hadFocus = document.activeElement === host;
      globalThis.chatsPanel?.unmount();
      host.remove();
      const scrollBack = () => {
        if (opened || path !== location.pathname) return;
        // Firefox moves by whole pixels from where it stands, which may be between two. The page's top is not, and Firefox
        // goes there only from another pixel.
        if (scrollY !== y) {
          scrollTo(x, 1);
          scrollTo(x, 0);
        }
        scrollTo(x, y);
      };
      scrollBack();
      // An address whose fragment is emptied scrolls to the top, after its change was told of. Another fragment may be a
      // place in the page that the person chose.
      if (!location.hash) requestAnimationFrame(scrollBack);
      return hadFocus;
    },
  };
}

/** How the host stands in the place of the content. */
const IN_PLACE = 'display:block;min-height:60vh';

/** The host takes over the classes that lay the content out, so that it keeps clear of a fixed header like it. */
function createHost(content: Element | undefined): HTMLElement {
  const host = document.createElement('div');
  for (const { name, value } of content?.attributes ?? [])
    if (/^(class|_ng.*)$/.test(name)) host.setAttribute(name, value);
  host.setAttribute('data-chats-panel', '');
  host.style.cssText = IN_PLACE;
  return host;
}

const isLaidBeside = (host: HTMLElement) => host.style.position === 'fixed';

/** With no content to stand beside, the panel covers the page, but for the navigation. */
function layBeside(navigations: readonly Navigation[], host: HTMLElement): void {
  const box = navigations
    .map(({ container }) => container.getBoundingClientRect())
    .find(({ width, height }) => width && height);
  const inset = { top: 0, left: 0, bottom: 0 };
  if (box && box.height > box.width) inset.left = box.right;
  else if (box && box.top > innerHeight / 2) inset.bottom = innerHeight - box.top;
  else inset.top = box?.bottom ?? 0;
  host.style.cssText = `display:block;position:fixed;inset:${inset.top}px 0 ${inset.bottom}px ${inset.left}px;overflow:auto;background:Canvas;z-index:9`;
}
