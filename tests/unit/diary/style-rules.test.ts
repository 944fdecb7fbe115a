// @vitest-environment jsdom
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test, vi } from 'vitest';
import { styleRulesOfTrees } from '../../../utils/diary/style-rules.ts';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

test('a shadow tree that needs no rules any more is not held', async () => {
  const rules = styleRulesOfTrees();
  const useOnce = (): WeakRef<ShadowRoot> => {
    const root = document.createElement('div').attachShadow({ mode: 'open' });
    rules.set(new Map([[root, 'a{color:red}']]));
    rules.set(new Map());
    return new WeakRef(root);
  };
  const root = useOnce();
  await vi.waitFor(
    () => {
      collectGarbage();
      expect(root.deref() === undefined).toBe(true);
    },
    { timeout: 20_000 },
  );
  // The rules themselves are still of use.
  rules.set(new Map());
});
