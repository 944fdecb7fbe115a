import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import styles from '../assets/styles/panel.css?inline';
import { Chats } from '../components/chats.tsx';
import { pageScheme } from '../utils/diary/page-scheme.ts';
import type { ChatsPanel } from '../utils/diary/panel-slot.ts';
import { followSession } from '../utils/diary/session-watch.ts';
import { addStyleRules } from '../utils/diary/style-rules.ts';
import type { LinkClient } from '../utils/messages/contract.ts';
import '../utils/diary/tab-slot.ts';
import { nativeClient } from '../utils/messages/native-client.ts';

/** The panel script, injected by the worker when «Чаты» is first opened: leaves {@link ChatsPanel} for the tab script. */
export default defineUnlistedScript(() => {
  // A second injection into the same page must not lose the roots of the first.
  globalThis.chatsPanel ??= createPanel();
  globalThis.chatsTab?.();
});

/** The way to the worker, which in a page of the diary also hears of somebody else's signing in. */
const panelClient: LinkClient = {
  ...nativeClient,
  onChanged(callback) {
    const stops = [nativeClient.onChanged(callback), followSession(callback)];
    return () => {
      for (const stop of stops) stop();
    };
  },
};

function createPanel(): ChatsPanel {
  const places = new WeakMap<HTMLElement, Element>();
  let drawn: Element | undefined;
  let stopNotices: (() => void) | undefined;

  const unmount = () => {
    stopNotices?.();
    if (drawn) render(null, drawn);
    drawn = undefined;
  };

  return {
    mount(host) {
      const place = places.get(host) ?? placeIn(host);
      places.set(host, place);
      if (drawn === place) return;
      unmount();
      drawn = place;
      const draw = () => {
        const texts = globalThis.chatsTexts;
        if (texts === undefined) throw new Error('The worker injects the texts before the panel');
        const scheme = pageScheme(host);
        const onReload = () => location.reload();
        render(
          <Chats client={panelClient} texts={texts} surface="panel" scheme={scheme} onReload={onReload} />,
          place,
        );
      };
      draw();
      // The worker brings other texts, and tells of it, when the person chooses another language.
      stopNotices = nativeClient.onChanged(draw);
    },
    unmount,
  };
}

/**
 * Gives `host` a closed shadow root with the panel's styles, out of reach of the page's, and an element in it for
 * the components.
 */
function placeIn(host: HTMLElement): Element {
  const root = host.attachShadow({ mode: 'closed' });
  addStyleRules(root)(styles);
  return root.appendChild(document.createElement('div'));
}
