import type { OptionsTexts } from '../../locales/options/texts.ts';
import type { StoredThing } from '../../utils/stored-data/stored-thing.ts';
import { accountName } from '../account-name.ts';
import { onPress } from '../on-press.ts';

/** What {@link StoredThingRow} shows and does. */
export interface StoredThingRowProps {
  readonly thing: StoredThing;
  readonly texts: OptionsTexts['storedData'];
  /** Called with the thing's name in words. */
  readonly onDelete: (name: string) => void;
}

/** One stored thing in words, with its delete button where it can go alone. */
export function StoredThingRow({ thing, texts, onDelete }: StoredThingRowProps) {
  const { name, explanation } = inWords(thing, texts);
  return (
    <li>
      <div>
        <p class="stored-name">{name}</p>
        <p class="aside">{explanation}</p>
      </div>
      {thing.kind !== 'salt' && (
        <button
          type="button"
          class="button button-secondary"
          aria-label={`${texts.delete}: ${name}`}
          onClick={onPress(() => onDelete(name))}
        >
          {texts.delete}
        </button>
      )}
    </li>
  );
}

function inWords(thing: StoredThing, texts: OptionsTexts['storedData']) {
  switch (thing.kind) {
    case 'link': {
      const { heading, scope, sinceWhen, until } = texts.link;
      const name = accountName(thing.account);
      const since = `${sinceWhen} ${dateInWords(thing.linkedAt)}`;
      const said = [thing.basis && scope[thing.basis], since, until[thing.kept]];
      return {
        name: name === '' ? heading : `${heading}: ${name}`,
        explanation: asSentences(said.filter((one) => one !== null)),
      };
    }
    case 'other':
      return {
        name: `${texts.things.other.name}: ${thing.name}`,
        explanation: texts.things.other.explanation,
      };
    case 'remaining-grant':
    case 'unreadable-links':
    case 'preferences':
    case 'linking':
    case 'last-person':
    case 'messenger-window':
    case 'update-notice':
    case 'refused-messages':
    case 'salt':
      return texts.things[thing.kind];
  }
}

/** Sentences one after the other, each with its full stop; a Russian date brings its own («2026 г.»). */
function asSentences(sentences: readonly string[]): string {
  return sentences.map((sentence) => (sentence.endsWith('.') ? sentence : `${sentence}.`)).join(' ');
}

/** A day as the language of the page writes it, its month in words: in figures English means two different days. */
function dateInWords(time: number): string {
  return new Date(time).toLocaleDateString(document.documentElement.lang, { dateStyle: 'long' });
}
