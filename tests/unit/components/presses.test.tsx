// @vitest-environment jsdom
import { waitFor } from '@testing-library/dom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ru } from '../../../locales/ru.ts';
import { clickByScript, press, pressKey } from './press.ts';
import { openSurface, type Surface } from './surface.tsx';
import { linked, linking, personKey, unlinked } from './views.ts';

let surface: Surface;
afterEach(() => surface.close());

describe('only a person can press', () => {
  it.each([
    ['unlinked', unlinked()],
    ['authorizing', linking('authorizing')],
    ['identifying', linking('identifying')],
    ['linked', linked()],
  ])('no button of the %s screen heeds a click that a script dispatched', async (_name, view) => {
    surface = openSurface();
    await surface.show(view);
    const asked = surface.client.questions.length;
    const buttons = surface.see.getAllByRole('button');
    for (const button of buttons) {
      clickByScript(button);
      button.click();
    }
    expect(buttons.length).toBeGreaterThan(0);
    expect(surface.client.questions).toHaveLength(asked);
    expect(surface.see.queryByText('Точно отвязать?')).toBeNull();
  });

  it('nor do the buttons that reload and open the diary', async () => {
    const act = vi.fn();
    surface = openSurface({ surface: 'popup', onReload: act, onOpenDiary: act });
    await surface.show({ status: 'nobody' });
    clickByScript(surface.see.getByRole('button'));
    surface.client.notify();
    surface.client.newest.refuse();
    clickByScript(await surface.see.findByRole('button', { name: 'Попробовать снова' }));
    expect(act).not.toHaveBeenCalled();
  });

  it('the second click of a double click presses nothing', async () => {
    surface = openSurface();
    await surface.show(linked());
    const button = surface.see.getByRole('button', { name: 'Перейти в чаты' });
    press(button, 1);
    press(button, 2);
    expect(surface.client.requests.filter(({ type }) => type === 'open-messenger')).toHaveLength(1);
  });
});

describe('a press that a page makes worthless', () => {
  const { pressDropped } = ru.chats;
  const said = () => surface.see.getByRole('status').textContent;
  const shown = () => surface.container.querySelector('.notice')?.textContent;
  const link = () => surface.see.getByRole('button', { name: 'Привязать к VK ID' });
  const filter = (value: string) => document.documentElement.style.setProperty('filter', value);

  /** The panel in its shadow tree, on a page that inverts its colours. */
  async function openFiltered() {
    const host = document.body.appendChild(document.createElement('div'));
    surface = openSurface({}, host.attachShadow({ mode: 'open' }));
    await surface.show(unlinked());
    filter('invert(1)');
  }
  afterEach(() => {
    document.documentElement.removeAttribute('style');
    document.body.replaceChildren();
  });

  it('does nothing but say so, to be seen and to be heard, each time anew', async () => {
    await openFiltered();
    expect(shown()).toBeUndefined();
    for (const _time of ['first', 'second']) {
      press(link());
      await waitFor(() => expect(said()).toBe(''));
      await waitFor(() => expect(said()).toBe(pressDropped));
      expect(shown()).toBe(pressDropped);
    }
    expect(surface.client.requests).toEqual([{ type: 'get-link' }]);
  });

  it('is not spoken of any more once one counts', async () => {
    await openFiltered();
    press(link());
    await waitFor(() => expect(shown()).toBeDefined());
    filter('none');
    press(link());
    await waitFor(() => expect(shown()).toBeUndefined());
    expect(surface.client.requests.map(({ type }) => type)).toEqual(['get-link', 'start-linking']);
  });

  it('nor once another screen is there', async () => {
    await openFiltered();
    press(link());
    await waitFor(() => expect(shown()).toBeDefined());
    surface.client.notify();
    await surface.show(linked());
    expect(shown()).toBeUndefined();
    expect(said()).toContain('VK ID привязан');
  });

  it('nor where another screen comes before it was spoken of', async () => {
    await openFiltered();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      press(link());
      surface.client.notify();
      await surface.show(linked());
      vi.runAllTimers();
    } finally {
      vi.useRealTimers();
    }
    await waitFor(() => expect(said()).toContain('VK ID привязан'));
    expect(shown()).toBeUndefined();
  });
});

describe('unlinking asks once', () => {
  async function ask() {
    surface = openSurface();
    await surface.show(linked());
    const unlink = surface.see.getByRole('button', { name: 'Отвязать аккаунт от VK ID' });
    unlink.focus();
    press(unlink);
    return surface.see.findByRole('group', { name: 'Точно отвязать?' });
  }

  it('nothing is sent before the confirmation, and one wish after it', async () => {
    await ask();
    expect(surface.client.requests).toEqual([{ type: 'get-link' }]);
    press(surface.see.getByRole('button', { name: 'Отвязать' }));
    expect(surface.client.requests.map(({ type }) => type)).toEqual(['get-link', 'unlink']);
    await surface.show(unlinked());
    expect(surface.see.queryByRole('group')).toBeNull();
  });

  it('the focus goes to the answer that changes nothing, and back to the button', async () => {
    await ask();
    const keep = surface.see.getByRole('button', { name: 'Оставить' });
    expect(document.activeElement).toBe(keep);
    press(keep);
    const unlink = await surface.see.findByRole('button', { name: 'Отвязать аккаунт от VK ID' });
    expect(document.activeElement).toBe(unlink);
    expect(surface.client.requests).toEqual([{ type: 'get-link' }]);
  });

  it('Escape keeps the account and does not reach the popup', async () => {
    const pressed = pressKey(await ask(), 'Escape');
    expect(pressed.defaultPrevented).toBe(true);
    expect(await surface.see.findByRole('button', { name: 'Отвязать аккаунт от VK ID' })).toBeTruthy();
  });

  it("another person's link is not unlinked by a confirmation that was open", async () => {
    await ask();
    surface.client.notify();
    await surface.show(linked({ person: personKey('person-2') }));
    expect(surface.see.queryByRole('group')).toBeNull();
  });
});
