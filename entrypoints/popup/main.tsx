import '../../assets/styles/popup.css';
import { Chats } from '../../components/chats.tsx';
import { ChoiceOfPerson } from '../../components/choice-of-person.tsx';
import { HostAccessNotice } from '../../components/host-access-notice.tsx';
import { OwnChatsLine } from '../../components/own-chats-line.tsx';
import { SettingsLink } from '../../components/settings-link.tsx';
import { UpdateLine } from '../../components/update-line.tsx';
import { en } from '../../locales/en.ts';
import { HOST_ACCESS_TEXTS } from '../../locales/host-access-texts.ts';
import { POPUP_TEXTS } from '../../locales/popup-texts.ts';
import { ru } from '../../locales/ru.ts';
import { hostAccess } from '../../utils/host-access/host-access.ts';
import { nativeClient } from '../../utils/messages/native-client.ts';
import { getTabReport, openDiary, takeUpdateNotice } from '../../utils/messages/page-requests.ts';
import { drawExtensionPage } from '../extension-page/draw-extension-page.ts';

/** The version of an update that nobody was told of yet. */
let updatedTo: string | null = null;

/** Whether the diary's page used last has «Чаты» of its own. */
let hasOwnChats = false;

const redraw = drawExtensionPage({
  texts: {
    ru: { chats: ru, popup: POPUP_TEXTS.ru, hostAccess: HOST_ACCESS_TEXTS.ru },
    en: { chats: en, popup: POPUP_TEXTS.en, hostAccess: HOST_ACCESS_TEXTS.en },
  },
  title: ({ chats }) => chats.chats.title,
  draw: ({ texts, scheme }) => (
    <>
      <aside class="chats host-access" data-surface="popup" data-scheme={scheme}>
        <HostAccessNotice hostAccess={hostAccess} texts={texts.hostAccess} saysGranted={false} />
      </aside>
      <Chats
        client={nativeClient}
        texts={texts.chats}
        surface="popup"
        scheme={scheme}
        choice={ChoiceOfPerson}
        onReload={() => location.reload()}
        onOpenDiary={showDiary}
      />
      <footer class="chats popup-line" data-surface="popup" data-scheme={scheme}>
        <SettingsLink label={texts.popup.settings} onOpen={showSettings} />
      </footer>
      {hasOwnChats && <OwnChatsLine texts={texts.popup} scheme={scheme} />}
      {updatedTo !== null && <UpdateLine version={updatedTo} texts={texts.popup} scheme={scheme} />}
    </>
  ),
});

function showDiary() {
  openDiary().then(
    () => close(),
    // Without the worker nothing opens: starting anew shows the screen that says so.
    () => location.reload(),
  );
}

function showSettings() {
  // Over the page that it leads to, the popup would stay open.
  void chrome.runtime.openOptionsPage().then(
    () => close(),
    () => undefined,
  );
}

// A worker that cannot be reached is told of by the screen itself.
updatedTo = await takeUpdateNotice().catch(() => null);
if (updatedTo !== null) redraw();
hasOwnChats = (await getTabReport().catch(() => null))?.outcome === 'own-chats';
if (hasOwnChats) redraw();
