/** A browser that is broken fails the rest at once, not each after its own time. */
const FAILURES_IN_A_ROW = 4;

/**
 * Does a task for each item, one after another, and begins at once. Each result is awaited on its own: a task that
 * fails keeps none of the others from its turn, unless several before it have failed.
 */
export function oneByOne<Item, Result>(
  items: readonly Item[],
  task: (item: Item) => Promise<Result>,
): ReadonlyMap<Item, Promise<Result>> {
  let turn: Promise<unknown> = Promise.resolve();
  let failures = 0;
  const next = async (item: Item): Promise<Result> => {
    if (failures >= FAILURES_IN_A_ROW) throw new Error(`Left out: ${failures} before it failed in a row`);
    try {
      const result = await task(item);
      failures = 0;
      return result;
    } catch (error) {
      failures += 1;
      throw error;
    }
  };
  return new Map(
    items.map((item) => {
      const result = turn.then(() => next(item));
      turn = result.catch(() => undefined);
      return [item, result];
    }),
  );
}
