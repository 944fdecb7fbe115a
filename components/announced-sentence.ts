import type { Texts } from '../locales/texts.ts';
import { accountName } from './account-name.ts';
import type { Shown } from './watch-link.ts';

/**
 * What is said aloud when `shown` comes up, null while nothing is known. A failure is said in full; anything else
 * in a few words, since its screen stands there to be read.
 *
 * @param isWaiting whether a wish is on its way: a failure that it may bring again is not said meanwhile, so that it is
 *   said anew, and of a worker that may take its time something else is
 */
export function announcedSentence(shown: Shown, texts: Texts, isWaiting: boolean): string | null {
  switch (shown.kind) {
    case 'loading':
      return null;
    case 'unreachable': {
      if (isWaiting) return texts.loading.label;
      const { heading, text } = texts.unreachable[shown.isCutOff ? 'cutOff' : 'notAnswering'];
      return `${heading}. ${text}`;
    }
    case 'view':
      break;
  }
  const { view } = shown;
  switch (view.status) {
    case 'nobody':
      return texts.nobody.heading;
    case 'choice':
      return texts.choice.heading;
    case 'signed-out':
      return texts.signedOut.heading;
    case 'unlinked': {
      if (view.failure === null) return texts.unlinked.heading;
      if (isWaiting) return '';
      const { happened, advice } = texts.failures[view.failure];
      return `${happened} ${advice}`;
    }
    case 'linking':
      return `${texts.linking[view.stage].heading}. ${texts.linking[view.stage].text}`;
    case 'linked':
      return `${texts.linked.heading}: ${accountName(view.account) || texts.linked.nameless}`;
  }
}
