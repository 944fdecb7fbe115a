import { fillIn } from '../locales/fill-in.ts';
import type { HostAccessTexts } from '../locales/host-access-texts.ts';
import type { WelcomeTexts } from '../locales/welcome/texts.ts';
import type { HostAccess } from '../utils/host-access/host-access.ts';
import { HostAccessNotice } from './host-access-notice.tsx';
import { OpenChats } from './open-chats.tsx';
import { SettingsLink } from './settings-link.tsx';

/** Everything that {@link Welcome} needs from its page. */
export interface WelcomeProps {
  readonly texts: WelcomeTexts;
  readonly hostAccessTexts: HostAccessTexts;
  readonly scheme: 'light' | 'dark';
  readonly hostAccess: HostAccess;
  /** The keys that open the chats, as the browser names them; '' if the person took them away. */
  readonly shortcut: string;
  /** Rejects if the worker cannot be reached. */
  readonly onOpenChats: () => Promise<void>;
  readonly onOpenSettings: () => void;
}

/** The steps in their order; each has its picture in assets/public/welcome. */
const STEPS = ['tab', 'link', 'chats'] as const;

/** The first minutes: three steps to the first chat, and whether the browser lets the extension work. */
export function Welcome(props: WelcomeProps) {
  const { texts, hostAccessTexts, scheme, hostAccess, shortcut, onOpenChats, onOpenSettings } = props;
  return (
    <main class="chats page" data-surface="page" data-scheme={scheme}>
      <h1>{texts.title}</h1>
      <p class="lead">{texts.lead}</p>
      <HostAccessNotice hostAccess={hostAccess} texts={hostAccessTexts} saysGranted />
      <ol class="steps">
        {STEPS.map((step) => (
          <li key={step} class="step card">
            <h2>{texts.steps[step].heading}</h2>
            <p>{texts.steps[step].text}</p>
            <img src={`/welcome/${step}.webp`} alt={texts.steps[step].picture} />
          </li>
        ))}
      </ol>
      <p class="aside">{texts.invented}</p>
      <OpenChats texts={texts} onOpenChats={onOpenChats} />
      <h2>{texts.toolbar.heading}</h2>
      <p>{texts.toolbar.text}</p>
      {shortcut !== '' && <p>{fillIn(texts.shortcut, { shortcut })}</p>}
      <h2>{texts.privacy.heading}</h2>
      <p>{texts.privacy.text}</p>
      <p>
        <SettingsLink label={texts.settings} onOpen={onOpenSettings} />
      </p>
    </main>
  );
}
