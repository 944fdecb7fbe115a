// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/dom';
import { render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { TabReportSection } from '../../../components/options/tab-report-section.tsx';
import { optionsRu } from '../../../locales/options/ru.ts';
import { press } from './press.ts';

const { tabReport: texts, unreachable } = optionsRu;

afterEach(() => render(null, document.body));

/** What comes of a press, one after the other. */
function openSection(
  reports: readonly (string | null | Error)[],
  copies: readonly (Error | undefined)[] = [],
) {
  const copied: string[] = [];
  const [left, leftToCopy] = [[...reports], [...copies]];
  render(
    <TabReportSection
      texts={optionsRu}
      onReport={async () => {
        const report = left.shift();
        if (report instanceof Error || report === undefined) throw report;
        return report;
      }}
      onCopy={async (text) => {
        const refusal = leftToCopy.shift();
        if (refusal) throw refusal;
        copied.push(text);
      }}
    />,
    document.body,
  );
  const region = screen.getByRole('status');
  return {
    copied,
    region,
    pressNamed: (name: string) => press(screen.getByRole('button', { name })),
    says: (sentence: string) => waitFor(() => expect(region.textContent).toBe(sentence)),
  };
}

const worker = new Error('Could not establish connection. Receiving end does not exist.');
const report = () => screen.queryByRole<HTMLTextAreaElement>('textbox', { name: texts.label })?.value;

test('a report that was made is said, and stands there to be read', async () => {
  const { pressNamed, says } = openSection(['tab: placed']);
  pressNamed(texts.make);
  await says(texts.ready);
  expect(report()).toBe('tab: placed');
});

test('a diary that is not there or does not answer is told from an extension that does not', async () => {
  const { pressNamed, says } = openSection(['tab: placed', null, worker]);
  pressNamed(texts.make);
  await says(texts.ready);
  pressNamed(texts.make);
  await says(texts.noPage);
  expect(report()).toBeUndefined();
  pressNamed(texts.make);
  await says(unreachable.text);
  expect(report()).toBeUndefined();
});

test('a copy is said, and a clipboard that refuses too, with what to do: the report stays', async () => {
  const { copied, pressNamed, says } = openSection(
    ['tab: placed'],
    [new DOMException('', 'NotAllowedError')],
  );
  pressNamed(texts.make);
  await says(texts.ready);
  pressNamed(texts.copy);
  await says(texts.notCopied);
  expect(report()).toBe('tab: placed');
  pressNamed(texts.copy);
  await says(texts.copied);
  expect(copied).toEqual(['tab: placed']);
});

test('what comes of a second press is said a second time, by the same live region', async () => {
  const { region, pressNamed, says } = openSection([null, null]);
  pressNamed(texts.make);
  await says(texts.noPage);
  const said: (string | null)[] = [];
  const listener = new MutationObserver(() => said.push(region.textContent));
  listener.observe(region, { childList: true, characterData: true, subtree: true });
  pressNamed(texts.make);
  await waitFor(() => expect(said.at(-1)).toBe(texts.noPage));
  expect(within(document.body).getAllByRole('status')).toEqual([region]);
  listener.disconnect();
});
