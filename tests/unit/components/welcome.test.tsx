// @vitest-environment jsdom
import { within } from '@testing-library/dom';
import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { HostAccessNotice } from '../../../components/host-access-notice.tsx';
import { Welcome } from '../../../components/welcome.tsx';
import { HOST_ACCESS_TEXTS } from '../../../locales/host-access-texts.ts';
import { LANGUAGES, type Language } from '../../../locales/languages.ts';
import { welcomeEn } from '../../../locales/welcome/en.ts';
import { welcomeRu } from '../../../locales/welcome/ru.ts';
import type { HostAccess } from '../../../utils/host-access/host-access.ts';
import { press } from './press.ts';

/** A browser in which the person allows and forbids the hosts. */
class ScriptedHostAccess implements HostAccess {
  granted: boolean;
  readonly #listeners = new Set<() => void>();

  constructor(granted: boolean) {
    this.granted = granted;
  }

  isGranted = async () => this.granted;

  request = vi.fn(async () => {
    this.change(true);
    return true;
  });

  onChanged(callback: () => void) {
    this.#listeners.add(callback);
    return () => this.#listeners.delete(callback);
  }

  change(granted: boolean) {
    this.granted = granted;
    for (const callback of this.#listeners) callback();
  }
}

const TEXTS = { ru: welcomeRu, en: welcomeEn };

let container: HTMLElement;
afterEach(() => {
  render(null, container);
  container.remove();
});

function open(hostAccess: HostAccess, language: Language = 'ru', shortcut = 'Alt+Shift+C') {
  container = document.body.appendChild(document.createElement('div'));
  const onOpenChats = vi.fn(async () => undefined);
  const onOpenSettings = vi.fn();
  render(
    <Welcome
      texts={TEXTS[language]}
      hostAccessTexts={HOST_ACCESS_TEXTS[language]}
      scheme="light"
      hostAccess={hostAccess}
      shortcut={shortcut}
      onOpenChats={onOpenChats}
      onOpenSettings={onOpenSettings}
    />,
    container,
  );
  return { see: within(container), onOpenChats, onOpenSettings };
}

describe('the first steps', () => {
  it.each(LANGUAGES)('are three, each with a picture that is told in words too (%s)', (language) => {
    const { see } = open(new ScriptedHostAccess(true), language);
    expect(see.getAllByRole('listitem')).toHaveLength(3);
    const { steps } = TEXTS[language];
    expect(see.getAllByRole('img').map((picture) => picture.getAttribute('alt'))).toEqual([
      steps.tab.picture,
      steps.link.picture,
      steps.chats.picture,
    ]);
  });

  it('lead to «Чаты» in the diary by one press', () => {
    const { see, onOpenChats } = open(new ScriptedHostAccess(true));
    press(see.getByRole('button', { name: 'Открыть «Чаты» в дневнике' }));
    expect(onOpenChats).toHaveBeenCalledOnce();
  });

  it('say so where the diary does not open, again at each press, until it does', async () => {
    const { see, onOpenChats } = open(new ScriptedHostAccess(true));
    onOpenChats.mockRejectedValueOnce(new Error('Could not establish connection.'));
    onOpenChats.mockRejectedValueOnce(new Error('Could not establish connection.'));
    const button = see.getByRole('button', { name: welcomeRu.openChats });
    const region = see.getAllByRole('status').at(-1) ?? container;
    expect(region.textContent).toBe('');
    const said: (string | null)[] = [];
    const listener = new MutationObserver(() => said.push(region.textContent));
    listener.observe(region, { childList: true, characterData: true, subtree: true });
    for (const times of [1, 2]) {
      press(button);
      await expect
        .poll(() => said.filter((sentence) => sentence === welcomeRu.notOpened))
        .toHaveLength(times);
    }
    press(button);
    await expect.poll(() => region.textContent).toBe('');
    listener.disconnect();
  });

  it('lead to the settings by one press, which show and delete what is stored', () => {
    const { see, onOpenSettings } = open(new ScriptedHostAccess(true));
    press(see.getByRole('link', { name: 'Настройки' }));
    expect(onOpenSettings).toHaveBeenCalledOnce();
  });

  it('name the keys that the browser has for the chats, and none where it has none', () => {
    expect(open(new ScriptedHostAccess(true)).see.queryByText(/Alt\+Shift\+C/)).not.toBeNull();
    expect(open(new ScriptedHostAccess(true), 'ru', '').see.queryByText(/клавишами/)).toBeNull();
  });
});

describe('the access to the sites', () => {
  it('is said to be there, with nothing to press for it', async () => {
    const { see } = open(new ScriptedHostAccess(true));
    await see.findByText(HOST_ACCESS_TEXTS.ru.granted);
    expect(see.queryByRole('button', { name: 'Разрешить доступ' })).toBeNull();
  });

  it('is asked for by a press where it is missing, and seen at once when it is given', async () => {
    const hostAccess = new ScriptedHostAccess(false);
    const { see } = open(hostAccess);
    press(await see.findByRole('button', { name: 'Разрешить доступ' }));
    expect(hostAccess.request).toHaveBeenCalledOnce();
    await see.findByText(HOST_ACCESS_TEXTS.ru.granted);
  });

  it('is missed as soon as the person takes it away', async () => {
    const hostAccess = new ScriptedHostAccess(true);
    const { see } = open(hostAccess);
    await see.findByText(HOST_ACCESS_TEXTS.ru.granted);
    hostAccess.change(false);
    await see.findByRole('button', { name: 'Разрешить доступ' });
  });

  it('is not spoken of in the popup while nothing is missing, and asked for there once it is', async () => {
    const hostAccess = new ScriptedHostAccess(true);
    openNotice(hostAccess);
    expect(container.textContent).toBe('');
    hostAccess.change(false);
    await within(container).findByRole('button', { name: 'Разрешить доступ' });
  });

  it('is said in the popup when it was given there: what is missing would else go without a word', async () => {
    const hostAccess = new ScriptedHostAccess(false);
    openNotice(hostAccess);
    press(await within(container).findByRole('button', { name: 'Разрешить доступ' }));
    await within(container).findByText(HOST_ACCESS_TEXTS.ru.granted);
  });

  it.each([true, false])(
    'is told by one live region, which is there before its text and holds no button (%s)',
    async (saysGranted) => {
      const hostAccess = new ScriptedHostAccess(true);
      openNotice(hostAccess, saysGranted);
      const region = within(container).getByRole('status');
      expect(region.textContent).toBe('');
      hostAccess.change(false);
      const button = await within(container).findByRole('button', { name: 'Разрешить доступ' });
      expect(region.textContent).toContain(HOST_ACCESS_TEXTS.ru.missing.text);
      expect(region.contains(button)).toBe(false);
      hostAccess.change(true);
      await expect.poll(() => region.textContent).toBe(HOST_ACCESS_TEXTS.ru.granted);
      expect(within(container).getAllByRole('status')).toEqual([region]);
    },
  );

  it.each([true, false])(
    'keeps the focus where it was asked for by keyboard: on what has come to the button’s place (%s)',
    async (saysGranted) => {
      const hostAccess = new ScriptedHostAccess(false);
      openNotice(hostAccess, saysGranted);
      const button = await within(container).findByRole('button', { name: 'Разрешить доступ' });
      button.focus();
      press(button);
      const granted = await within(container).findByText(HOST_ACCESS_TEXTS.ru.granted);
      expect(document.activeElement).toBe(granted);
      hostAccess.change(false);
      const again = await within(container).findByRole('button', { name: 'Разрешить доступ' });
      expect(document.activeElement).toBe(again);
    },
  );

  it('takes the focus from nobody who has it elsewhere', async () => {
    const hostAccess = new ScriptedHostAccess(false);
    const { see } = open(hostAccess);
    await see.findByRole('button', { name: 'Разрешить доступ' });
    const elsewhere = see.getByRole('button', { name: welcomeRu.openChats });
    elsewhere.focus();
    hostAccess.change(true);
    await see.findByText(HOST_ACCESS_TEXTS.ru.granted);
    expect(document.activeElement).toBe(elsewhere);
  });
});

/** The notice as the popup shows it, or the first steps where it `saysGranted`. */
function openNotice(hostAccess: HostAccess, saysGranted = false) {
  container = document.body.appendChild(document.createElement('div'));
  render(
    <HostAccessNotice hostAccess={hostAccess} texts={HOST_ACCESS_TEXTS.ru} saysGranted={saysGranted} />,
    container,
  );
}
