// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ru } from '../../../locales/ru.ts';
import type { LinkView, PersonBasis } from '../../../utils/link/link-view.ts';
import { press } from './press.ts';
import { openSurface, type Surface } from './surface.tsx';
import { linked, linking, PERSON, unlinked } from './views.ts';

let surface: Surface;
afterEach(() => surface.close());

async function open(view: LinkView, changes?: Parameters<typeof openSurface>[0]): Promise<Surface> {
  surface = openSurface(changes);
  await surface.show(view);
  return surface;
}

const buttons = () => surface.see.queryAllByRole('button').map(({ textContent }) => textContent);

describe('each state has its screen', () => {
  it('a skeleton until the first answer', () => {
    surface = openSurface();
    expect(surface.see.getByLabelText('Загружаем…')).toBeTruthy();
    expect(buttons()).toEqual([]);
  });

  it('the diary is offered to open in the popup while nobody is known', async () => {
    const onOpenDiary = vi.fn();
    await open({ status: 'nobody' }, { surface: 'popup', onOpenDiary });
    surface.see.getByRole('heading', { name: 'Откройте дневник' });
    press(surface.see.getByRole('button', { name: 'Открыть дневник' }));
    expect(onOpenDiary).toHaveBeenCalledOnce();
  });

  it('signed out: the panel asks to sign in and offers nothing to press', async () => {
    await open({ status: 'signed-out' });
    surface.see.getByRole('heading', { name: 'Войдите в дневник' });
    expect(buttons()).toEqual([]);
  });

  it('signed out: the popup offers the diary', async () => {
    await open({ status: 'signed-out' }, { surface: 'popup', onOpenDiary() {} });
    expect(buttons()).toEqual(['Открыть дневник']);
  });

  it('unlinked: the VK ID button starts linking for the person shown', async () => {
    const { client } = await open(unlinked());
    expect(buttons()).toEqual(['Привязать к VK ID']);
    press(surface.see.getByRole('button', { name: 'Привязать к VK ID' }));
    expect(client.newest.request).toEqual({ type: 'start-linking', person: PERSON });
  });

  it.each([
    [{ kept: 'session' }, true],
    [{ kept: 'session', sharedComputer: true }, false],
    [{ kept: 'profile' }, false],
  ] as const)(
    'linked: of a link with %j it is said that it goes with the browser: %s',
    async (changes, isSaid) => {
      await open(linked(changes));
      expect(surface.see.queryAllByText(ru.linked.keptForSession)).toHaveLength(isSaid ? 1 : 0);
    },
  );

  it('authorizing: the window can be shown and the attempt cancelled', async () => {
    const { client } = await open(linking('authorizing'));
    surface.see.getByRole('heading', { name: 'Открыто окно VK ID' });
    press(surface.see.getByRole('button', { name: 'Показать окно VK ID' }));
    expect(client.newest.request).toEqual({ type: 'show-sign-in-window', person: PERSON });
    press(surface.see.getByRole('button', { name: 'Отменить' }));
    expect(client.newest.request).toEqual({ type: 'cancel-linking', person: PERSON });
  });

  it('authorizing in a tab: says so, and shows the tab', async () => {
    const { client } = await open(linking('authorizing-in-tab'));
    surface.see.getByRole('heading', { name: 'Открыта вкладка VK ID' });
    press(surface.see.getByRole('button', { name: 'Показать вкладку VK ID' }));
    expect(client.newest.request).toEqual({ type: 'show-sign-in-window', person: PERSON });
  });

  it('identifying: the window is gone, so only cancelling is offered', async () => {
    await open(linking('identifying'));
    surface.see.getByRole('heading', { name: 'Почти готово' });
    expect(buttons()).toEqual(['Отменить']);
  });

  it('linked: names the account, and the messenger is one press away', async () => {
    const { client } = await open(linked());
    surface.see.getByText('Маша Иванова');
    expect(buttons()).toEqual(['Перейти в чаты', 'Отвязать аккаунт от VK ID']);
    press(surface.see.getByRole('button', { name: 'Перейти в чаты' }));
    expect(client.newest.request).toEqual({ type: 'open-messenger', person: PERSON });
  });

  it.each([
    [{ firstName: 'Маша', lastName: '' }, 'Маша'],
    [{ firstName: '', lastName: 'Иванова' }, 'Иванова'],
    [{ firstName: ' ', lastName: '' }, 'Аккаунт без имени'],
  ])('linked to %j: the account is called «%s»', async (account, name) => {
    await open(linked({ account }));
    expect(surface.container.querySelector('.account-name')?.textContent).toBe(name);
  });

  it.each([
    ['withdrawing', false],
    ['withdrawn', false],
    ['remains', true],
  ] as const)('linked, grant %s: told where VK may still list the app: %s', async (grant, told) => {
    await open(linked({ grant }));
    expect(surface.see.queryByText(ru.linked.grantRemains) !== null).toBe(told);
  });

  it.each([
    ['none', false],
    ['remains', true],
  ] as const)('unlinked, grant %s: told where VK may list the app: %s', async (grant, told) => {
    await open(unlinked('vk-answer-invalid', 'person', grant));
    expect(surface.see.queryByText(ru.unlinked.grantRemains) !== null).toBe(told);
  });

  it.each(['person', 'family', 'browser'] satisfies PersonBasis[])(
    'says what the link is for when known by the %s',
    async (basis) => {
      await open(unlinked(null, basis));
      surface.see.getByText(ru.unlinked.scope[basis]);
      surface.client.notify();
      await surface.show(linked({ basis }));
      expect(surface.see.getByText(ru.linked.scope[basis])).toBeTruthy();
    },
  );

  it('an extension that was updated under the page: offers to load the page anew', async () => {
    const onReload = vi.fn();
    surface = openSurface({ onReload });
    surface.client.cutOff = true;
    surface.client.newest.refuse();
    press(await surface.see.findByRole('button', { name: ru.unreachable.cutOff.reload }));
    expect(onReload).toHaveBeenCalledOnce();
  });

  it('a worker that gave no answer: offers to ask again, and shows what it says then', async () => {
    surface = openSurface();
    surface.client.newest.refuse();
    press(await surface.see.findByRole('button', { name: ru.unreachable.notAnswering.reload }));
    expect(surface.client.newest.request).toEqual({ type: 'get-link' });
    await surface.show(unlinked());
    surface.see.getByRole('button', { name: ru.unlinked.link });
  });

  it('opening: the attempt can be cancelled, and there is no window to show yet', async () => {
    const { client } = await open(linking('opening'));
    expect(surface.see.queryByRole('button', { name: ru.linking.authorizing.showWindow })).toBeNull();
    press(surface.see.getByRole('button', { name: ru.linking.cancel }));
    expect(client.newest.request).toMatchObject({ type: 'cancel-linking' });
  });

  it('is the page’s main part with its own heading, for a screen reader to find', async () => {
    await open(unlinked());
    surface.see.getByRole('main', { name: 'Чаты' });
    expect(surface.see.getByRole('heading', { level: 1 }).textContent).toBe('Чаты');
  });
});
