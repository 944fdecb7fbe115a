import type { EntryWeight } from './entry-weight.ts';

const number = new Intl.NumberFormat('en');

/**
 * What is wrong with the weights: an entry point over its budget with the exact bytes and whose they are, or one
 * without a budget. Empty if nothing is.
 */
export function budgetComplaints(
  weights: readonly EntryWeight[],
  budgets: Readonly<Record<string, number>>,
): readonly string[] {
  return weights.flatMap(({ entry, bytes, contributors }) => {
    const budget = budgets[entry];
    const parts = contributors.map((part) => `  ${number.format(part.bytes)} ${part.name}`).join('\n');
    const weighs = `${entry} weighs ${number.format(bytes)} bytes, minified and gzipped`;
    if (budget === undefined)
      return [`${weighs}, and has no budget in scripts/build/budgets/budgets.ts.\n${parts}`];
    if (bytes <= budget) return [];
    const over = `${number.format(bytes - budget)} over its budget of ${number.format(budget)}`;
    return [`${weighs}: ${over}. Whose they are, about:\n${parts}`];
  });
}
