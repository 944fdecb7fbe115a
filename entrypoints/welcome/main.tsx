import '../../assets/styles/welcome.css';
import { Welcome } from '../../components/welcome.tsx';
import { HOST_ACCESS_TEXTS, type HostAccessTexts } from '../../locales/host-access-texts.ts';
import { welcomeEn } from '../../locales/welcome/en.ts';
import { welcomeRu } from '../../locales/welcome/ru.ts';
import type { WelcomeTexts } from '../../locales/welcome/texts.ts';
import { hostAccess } from '../../utils/host-access/host-access.ts';
import { openDiary } from '../../utils/messages/page-requests.ts';
import { drawExtensionPage } from '../extension-page/draw-extension-page.ts';

// The keys are the person's to change, so the browser is asked for them. A browser without keys has no `commands`.
const [command] = (await chrome.commands?.getAll()) ?? [];

drawExtensionPage<{ readonly welcome: WelcomeTexts; readonly hostAccess: HostAccessTexts }>({
  texts: {
    ru: { welcome: welcomeRu, hostAccess: HOST_ACCESS_TEXTS.ru },
    en: { welcome: welcomeEn, hostAccess: HOST_ACCESS_TEXTS.en },
  },
  title: ({ welcome }) => welcome.title,
  draw: ({ texts, scheme }) => (
    <Welcome
      texts={texts.welcome}
      hostAccessTexts={texts.hostAccess}
      scheme={scheme}
      hostAccess={hostAccess}
      shortcut={command?.shortcut ?? ''}
      onOpenChats={openDiary}
      onOpenSettings={() => void chrome.runtime.openOptionsPage().catch(() => undefined)}
    />
  ),
});
