// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/dom';
import { render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { Options } from '../../../components/options/options.tsx';
import { optionsRu } from '../../../locales/options/ru.ts';
import type { PreferencesRequest, StoredDataRequest } from '../../../utils/messages/contract.ts';
import { effectivePreferences } from '../../../utils/preferences/effective-preferences.ts';
import { DEFAULT_PREFERENCES } from '../../../utils/preferences/preferences.ts';
import type { SchoolPolicy } from '../../../utils/preferences/school-policy.ts';
import type { StoredThing } from '../../../utils/stored-data/stored-thing.ts';
import { press } from './press.ts';
import { PERSON } from './views.ts';

let close = (): void => undefined;

afterEach(() => close());

/** The options page before a worker that keeps what it is told. */
function openOptions(
  policy: SchoolPolicy = {},
  isReachable = true,
  stored: readonly StoredThing[] = [],
  /** What is there again as soon as everything went. */
  comesAgain: readonly StoredThing[] = [],
) {
  const requests: PreferencesRequest[] = [];
  const changed = new Set<() => void>();
  let set = DEFAULT_PREFERENCES;
  const asked: StoredDataRequest[] = [];
  const saved: string[] = [];
  let things = stored;
  const client = {
    ask: async (request: PreferencesRequest) => {
      if (!isReachable) throw new Error('Could not establish connection.');
      requests.push(request);
      if (request.type === 'change-preferences') set = { ...set, ...request.changes };
      return effectivePreferences(set, policy);
    },
    onChanged: (callback: () => void) => {
      changed.add(callback);
      return () => changed.delete(callback);
    },
  };
  const storedData = {
    ask: async (request: StoredDataRequest) => {
      asked.push(request);
      if (request.type === 'delete-everything') things = comesAgain;
      if (request.type === 'delete-stored-thing') things = things.filter(({ id }) => id !== request.id);
      return things;
    },
    export: async () => '{"all":1}',
    onChanged: () => () => undefined,
  };
  let reloads = 0;
  const onReload = () => {
    reloads += 1;
  };
  render(
    <Options
      client={client}
      storedData={storedData}
      texts={optionsRu}
      scheme="light"
      version="1.2.0"
      packages={[{ name: 'preact', version: '11.2.0', license: 'MIT' }]}
      onSave={(json) => saved.push(json)}
      onReload={onReload}
    />,
    document.body,
  );
  close = () => render(null, document.body);
  return {
    requests,
    asked,
    saved,
    changed,
    reloads: () => reloads,
    set: (changes: Partial<typeof DEFAULT_PREFERENCES>) => {
      set = { ...set, ...changes };
    },
  };
}

const messengers = () =>
  within(screen.getByRole('group', { name: optionsRu.messenger.question })).getAllByRole<HTMLInputElement>(
    'radio',
  );
const shared = () =>
  screen.findByRole<HTMLInputElement>('checkbox', { name: optionsRu.sharedComputer.choice.label });

test('VK Messenger is chosen until somebody chooses another', async () => {
  const page = openOptions();
  await shared();
  expect(messengers().find(({ checked }) => checked)?.value).toBe('vk-messenger');
  screen.getByRole('radio', { name: 'Сферум' }).click();
  await waitFor(() => expect(messengers().find(({ checked }) => checked)?.value).toBe('sferum'));
  expect(page.requests.at(-1)).toEqual({ type: 'change-preferences', changes: { messenger: 'sferum' } });
});

test('a computer that becomes a shared one says what else to do', async () => {
  openOptions();
  (await shared()).click();
  await screen.findByText(optionsRu.sharedComputer.advice);
});

test('what the school set is shown, said, and cannot be changed', async () => {
  openOptions({ messenger: 'max', sharedComputer: true });
  expect((await shared()).disabled).toBe(true);
  expect((await shared()).checked).toBe(true);
  expect(messengers().every(({ disabled }) => disabled)).toBe(true);
  expect(messengers().find(({ checked }) => checked)?.value).toBe('max');
  expect(screen.getAllByText(optionsRu.setBySchool)).toHaveLength(2);
});

test('what changes in another window is shown', async () => {
  const page = openOptions();
  expect((await shared()).checked).toBe(false);
  page.set({ sharedComputer: true });
  for (const callback of page.changed) callback();
  await waitFor(async () => expect((await shared()).checked).toBe(true));
});

test('a worker that does not answer is said so, with a way to begin anew', async () => {
  const page = openOptions({}, false);
  press(await screen.findByRole('button', { name: optionsRu.unreachable.reload }));
  expect(page.reloads()).toBe(1);
});

const annasLink: StoredThing = {
  kind: 'link',
  id: 'link:1',
  person: PERSON,
  basis: 'family',
  account: { firstName: 'Анна', lastName: 'Смирнова' },
  linkedAt: Date.UTC(2026, 10, 25, 12),
  kept: 'profile',
};
const texts = optionsRu.storedData;

test('what is stored stands there in words, and goes one by one', async () => {
  document.documentElement.lang = 'ru';
  const page = openOptions({}, true, [annasLink, { kind: 'salt', id: 'salt' }]);
  await screen.findByText(`${texts.link.heading}: Анна Смирнова`);
  screen.getByText(`${texts.link.scope.family}. С 25 ноября 2026 г. ${texts.link.until.profile}.`);
  screen.getByText(texts.things.salt.name);
  const [button, ...others] = screen.getAllByRole('button', { name: new RegExp(`^${texts.delete}:`) });
  expect(others).toEqual([]);
  if (button) press(button);
  await waitFor(() => expect(button?.isConnected).toBe(false));
  expect(screen.queryByText(`${texts.link.heading}: Анна Смирнова`)).toBeNull();
  expect(page.asked.at(-1)).toEqual({ type: 'delete-stored-thing', id: 'link:1' });
});

test('after a deletion the focus is on the next thing that can go, or on the heading, and it is said', async () => {
  openOptions({}, true, [
    annasLink,
    { kind: 'preferences', id: 'preferences' },
    { kind: 'salt', id: 'salt' },
  ]);
  const deletionOf = (name: string) => screen.findByRole('button', { name: `${texts.delete}: ${name}` });
  const pressFocused = (button: HTMLElement) => {
    button.focus();
    press(button);
  };
  const annas = `${texts.link.heading}: Анна Смирнова`;
  pressFocused(await deletionOf(annas));
  await screen.findByText(`${texts.deleted}: ${annas}`);
  const next = await deletionOf(texts.things.preferences.name);
  await waitFor(() => expect(document.activeElement).toBe(next));

  pressFocused(next);
  const said = await screen.findByText(`${texts.deleted}: ${texts.things.preferences.name}`);
  expect(said.getAttribute('role')).toBe('status');
  const heading = screen.getByRole('heading', { name: texts.heading });
  await waitFor(() => expect(document.activeElement).toBe(heading));
});

test('everything goes after a question, and not without it', async () => {
  const page = openOptions({}, true, [annasLink]);
  press(await screen.findByRole('button', { name: texts.deleteAll.offer }));
  await screen.findByText(texts.deleteAll.question);
  expect(page.asked.map(({ type }) => type)).toEqual(['get-stored-data']);
  press(screen.getByRole('button', { name: texts.deleteAll.confirm }));
  await screen.findByText(texts.nothing);
});

test('after everything went, the focus is on the heading, and it is said', async () => {
  openOptions({}, true, [annasLink]);
  press(await screen.findByRole('button', { name: texts.deleteAll.offer }));
  const confirm = await screen.findByRole('button', { name: texts.deleteAll.confirm });
  confirm.focus();
  press(confirm);
  const said = await screen.findByText(texts.deleted);
  expect(said.getAttribute('role')).toBe('status');
  const heading = screen.getByRole('heading', { name: texts.heading });
  await waitFor(() => expect(document.activeElement).toBe(heading));
});

test('of what is there again right after everything went, the question is not asked by itself', async () => {
  const again: StoredThing = { kind: 'last-person', id: 'last-person' };
  openOptions({}, true, [annasLink], [again]);
  press(await screen.findByRole('button', { name: texts.deleteAll.offer }));
  press(await screen.findByRole('button', { name: texts.deleteAll.confirm }));
  await screen.findByText(texts.things['last-person'].name);
  expect(screen.queryByText(texts.deleteAll.question)).toBeNull();
  screen.getByRole('button', { name: texts.deleteAll.offer });
});

test('what is deleted by the same name a second time is said a second time', async () => {
  const notes = ['one', 'two'].map((id): StoredThing => ({ kind: 'other', id, name: 'note' }));
  openOptions({}, true, notes);
  const name = `${texts.delete}: ${texts.things.other.name}: note`;
  await screen.findAllByRole('button', { name });
  const region = within(screen.getByRole('region', { name: texts.heading })).getByRole('status');
  const said: string[] = [];
  const listener = new MutationObserver(() => said.push(region.textContent ?? ''));
  listener.observe(region, { childList: true, characterData: true, subtree: true });
  for (const left of [1, 0]) {
    const [button] = screen.getAllByRole('button', { name });
    if (button) press(button);
    await waitFor(() => expect(screen.queryAllByRole('button', { name })).toHaveLength(left));
    await waitFor(() => expect(region.textContent).toContain('note'));
  }
  await waitFor(() => expect(said.filter((sentence) => sentence !== '')).toHaveLength(2));
  listener.disconnect();
});

test('everything can be taken along as a file', async () => {
  const page = openOptions({}, true, [annasLink]);
  press(await screen.findByRole('button', { name: texts.save }));
  await waitFor(() => expect(page.saved).toEqual(['{"all":1}']));
});

test('the language is that of the browser until somebody chooses one', async () => {
  const page = openOptions();
  await shared();
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Как в браузере' }).checked).toBe(true);
  screen.getByRole('radio', { name: 'English (английский)' }).click();
  await waitFor(() =>
    expect(page.requests.at(-1)).toEqual({ type: 'change-preferences', changes: { language: 'en' } }),
  );
});

test('the version and the licences of what is built in are told', async () => {
  openOptions();
  await shared();
  screen.getByText('Версия 1.2.0, лицензия MIT.');
  screen.getByText('preact 11.2.0, MIT');
});
