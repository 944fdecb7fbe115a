// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/dom';
import { render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { Options } from '../../../components/options/options.tsx';
import { optionsRu } from '../../../locales/options/ru.ts';
import type { PreferencesRequest } from '../../../utils/messages/contract.ts';
import { effectivePreferences } from '../../../utils/preferences/effective-preferences.ts';
import { DEFAULT_PREFERENCES } from '../../../utils/preferences/preferences.ts';
import type { SchoolPolicy } from '../../../utils/preferences/school-policy.ts';

let close = (): void => undefined;

afterEach(() => close());

/** The options page before a worker that keeps what it is told. */
function openOptions(policy: SchoolPolicy = {}, isReachable = true) {
  const requests: PreferencesRequest[] = [];
  const changed = new Set<() => void>();
  let set = DEFAULT_PREFERENCES;
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
  let reloads = 0;
  const onReload = () => {
    reloads += 1;
  };
  render(<Options client={client} texts={optionsRu} scheme="light" onReload={onReload} />, document.body);
  close = () => render(null, document.body);
  return {
    requests,
    changed,
    reloads: () => reloads,
    set: (changes: Partial<typeof DEFAULT_PREFERENCES>) => {
      set = { ...set, ...changes };
    },
  };
}

const messengers = () => screen.getAllByRole<HTMLInputElement>('radio');
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
  (await screen.findByRole('button', { name: optionsRu.unreachable.reload })).click();
  expect(page.reloads()).toBe(1);
});
