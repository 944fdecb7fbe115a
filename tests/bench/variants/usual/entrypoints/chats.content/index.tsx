import { render } from 'preact';
import browser from 'webextension-polyfill';
import { createShadowRootUi } from 'wxt/utils/content-script-ui/shadow-root';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { z } from 'zod';
import '../../../../../../assets/styles/panel.css';
import { Chats } from '../../../../../../components/chats.tsx';
import { ru } from '../../../../../../locales/ru.ts';
import type { LinkView } from '../../../../../../utils/link/link-view.ts';
import type { LinkClient } from '../../../../../../utils/messages/contract.ts';
import { HOSTS } from '../../../../variants/variant.ts';

/*
 * The same tab and the same panel, written as one writes a content script by default: WXT's context and its mounted
 * user interface, components by Preact, messages over webextension-polyfill, answers checked by zod, all in one script.
 */

const account = z.object({ firstName: z.string(), lastName: z.string() });
const shown = { person: z.string(), basis: z.enum(['person', 'family', 'browser']) };
const viewSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('nobody') }),
  z.object({ status: z.literal('signed-out') }),
  z.object({ status: z.literal('unlinked'), ...shown, failure: z.string().nullable() }),
  z.object({
    status: z.literal('linking'),
    ...shown,
    stage: z.enum(['opening', 'authorizing', 'identifying']),
  }),
  z.object({ status: z.literal('linked'), ...shown, account, grant: z.string() }),
]);

const client: LinkClient = {
  // The schema has every status of a view with its fields.
  ask: async (request) => viewSchema.parse(await browser.runtime.sendMessage(request)) as LinkView,
  isCutOff: () => browser.runtime?.id === undefined,
  onChanged(callback) {
    const listener = (): undefined => callback() as undefined;
    browser.runtime.onMessage.addListener(listener);
    return () => browser.runtime.onMessage.removeListener(listener);
  },
};

function Tab({ onOpen }: { readonly onOpen: () => void }) {
  return (
    <button type="button" onClick={onOpen}>
      Чаты
    </button>
  );
}

export default defineContentScript({
  matches: [`https://${HOSTS.usual}/*`],
  cssInjectionMode: 'ui',
  async main(ctx) {
    const panel = await createShadowRootUi(ctx, {
      name: 'chats-panel',
      position: 'inline',
      anchor: 'main',
      append: 'after',
      onMount(container) {
        const props = { client, texts: ru, surface: 'panel', scheme: 'light' } as const;
        render(<Chats {...props} onReload={() => location.reload()} />, container);
        return container;
      },
      onRemove: (container) => container && render(null, container),
    });
    const tab = await createShadowRootUi(ctx, {
      name: 'chats-tab',
      position: 'inline',
      anchor: 'nav ul',
      append: 'last',
      onMount(container) {
        render(<Tab onOpen={() => panel.mount()} />, container);
        return container;
      },
      onRemove: (container) => container && render(null, container),
    });
    tab.autoMount();
    ctx.addEventListener(window, 'wxt:locationchange', () => panel.remove());
  },
});
