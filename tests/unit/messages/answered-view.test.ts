import { describe, expect, it } from 'vitest';
import { isLinkView } from '../../../utils/messages/answered-view.ts';

describe('the worker answered', () => {
  it.each(['nobody', 'choice', 'signed-out', 'unlinked', 'linking', 'linked'])(
    'with a view that is %s',
    (status) => {
      expect(isLinkView({ status })).toBe(true);
    },
  );

  it.each([undefined, null, true, 'linked', {}, { status: 'toString' }, { status: 1 }])(
    'with nothing that can be shown: %j',
    (answer) => {
      expect(isLinkView(answer)).toBe(false);
    },
  );
});
