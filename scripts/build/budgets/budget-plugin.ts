import type { Plugin } from 'vite';
import { budgetComplaints } from './budget-report.ts';
import { BUDGETS } from './budgets.ts';
import { weighEntries } from './entry-weight.ts';

/** Fails a production build of which an entry point is over its budget, or has none. */
export function budgetPlugin(budgets: Readonly<Record<string, number>> = BUDGETS): Plugin {
  let ships = false;
  let root = '';
  return {
    name: 'budgets',
    apply: 'build',
    configResolved(config) {
      // WXT also builds for development, where nothing is minified.
      ships = config.mode === 'production';
      root = config.root;
    },
    // After every other plugin: what is weighed is what is written.
    writeBundle: {
      order: 'post',
      handler(_options, bundle) {
        if (!ships) return;
        const complaints = budgetComplaints(weighEntries(Object.values(bundle), root), budgets);
        if (complaints.length > 0) this.error(complaints.join('\n'));
      },
    },
  };
}
