// @vitest-environment jsdom
import { waitFor } from '@testing-library/dom';
import { afterEach, describe, expect, it } from 'vitest';
import { ru } from '../../../locales/ru.ts';
import { press } from './press.ts';
import { openSurface, type Surface } from './surface.tsx';
import { linked, linking, unlinked } from './views.ts';

let surface: Surface;
afterEach(() => surface.close());

async function change(to: Parameters<Surface['show']>[0]) {
  surface.client.notify();
  await surface.show(to);
}

describe('the focus follows a change of screen', () => {
  it('to the first action of the new screen, if it was on the old one', async () => {
    surface = openSurface();
    await surface.show(unlinked());
    surface.see.getByRole('button', { name: 'Привязать к VK ID' }).focus();
    await change(linking('authorizing'));
    expect(document.activeElement?.textContent).toBe('Показать окно VK ID');
    await change(linking('identifying'));
    expect(document.activeElement?.textContent).toBe('Отменить');
    await change(linked());
    expect(document.activeElement?.textContent).toBe('Перейти в чаты');
    await change(unlinked('no-network'));
    expect(document.activeElement?.textContent).toBe('Привязать к VK ID');
  });

  it('but stays on «Отменить» when VK ID’s window opens: a key on its way presses nothing else', async () => {
    surface = openSurface();
    await surface.show(linking('opening'));
    surface.see.getByRole('button', { name: 'Отменить' }).focus();
    await change(linking('authorizing'));
    expect(surface.see.getByRole('button', { name: 'Показать окно VK ID' })).toBeTruthy();
    expect(document.activeElement?.textContent).toBe('Отменить');
  });

  it('but is left alone where it was elsewhere on the page', async () => {
    const search = document.body.appendChild(document.createElement('input'));
    surface = openSurface();
    await surface.show(unlinked());
    search.focus();
    await change(linked());
    expect(document.activeElement).toBe(search);
    search.remove();
  });

  it('and stays where it is when the same screen is drawn again', async () => {
    surface = openSurface();
    await surface.show(linked());
    const unlink = surface.see.getByRole('button', { name: 'Отвязать аккаунт от VK ID' });
    unlink.focus();
    await change(linked({ grant: 'remains' }));
    expect(document.activeElement).toBe(unlink);
  });
});

describe('a change is announced once', () => {
  const said = () => surface.see.getByRole('status').textContent;

  it('nothing is said of the first screen', async () => {
    surface = openSurface();
    expect(said()).toBe('');
    await surface.show(unlinked());
    expect(said()).toBe('');
  });

  it('each later state is said in the one live region', async () => {
    surface = openSurface();
    await surface.show(unlinked());
    await change(linking('authorizing'));
    expect(said()).toContain('Открыто окно VK ID');
    await change(linked());
    expect(said()).toBe('VK ID привязан: Маша Иванова');
    await change(unlinked());
    expect(said()).toBe('VK ID пока не привязан');
    expect(surface.container.querySelectorAll('[role=status],[role=alert],[aria-live]')).toHaveLength(1);
  });
});

describe('a wish that changes nothing is seen to be heard', () => {
  const said = () => surface.see.getByRole('status').textContent;
  const isSeenToWait = () => surface.container.querySelector('.card[data-waiting] .spinner') !== null;

  it('a failure that repeats is said anew, after a silence', async () => {
    surface = openSurface();
    await surface.show(unlinked());
    await change(unlinked('vk-id-not-allowed'));
    const { happened, advice } = ru.failures['vk-id-not-allowed'];
    expect(said()).toBe(`${happened} ${advice}`);
    press(surface.see.getByRole('button', { name: 'Привязать к VK ID' }));
    await waitFor(() => expect(said()).toBe(''));
    expect(isSeenToWait()).toBe(true);
    surface.client.newest.answer(unlinked('vk-id-not-allowed'));
    await waitFor(() => expect(said()).toBe(`${happened} ${advice}`));
    expect(isSeenToWait()).toBe(false);
  });

  it('but what is no failure is said once, however often something is wished there', async () => {
    surface = openSurface();
    await surface.show(unlinked());
    await change(linked());
    const sentences: unknown[] = [];
    const observer = new MutationObserver(() => sentences.push(said()));
    observer.observe(surface.see.getByRole('status'), {
      childList: true,
      characterData: true,
      subtree: true,
    });
    press(surface.see.getByRole('button', { name: 'Перейти в чаты' }));
    await waitFor(() => expect(isSeenToWait()).toBe(true));
    surface.client.newest.answer(linked());
    await waitFor(() => expect(isSeenToWait()).toBe(false));
    expect(sentences).toEqual([]);
    observer.disconnect();
  });

  it('a worker that does not answer is said to be asked again', async () => {
    surface = openSurface();
    surface.client.newest.refuse();
    press(await surface.see.findByRole('button', { name: 'Попробовать снова' }));
    await waitFor(() => expect(said()).toBe(ru.loading.label));
    expect(isSeenToWait()).toBe(true);
    surface.client.newest.refuse();
    await waitFor(() => expect(said()).toContain(ru.unreachable.notAnswering.heading));
    expect(isSeenToWait()).toBe(false);
  });
});
