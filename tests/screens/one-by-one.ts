/**
 * Does a task for each item, one after another, and begins at once. Each result is awaited on its own: a task that
 * fails keeps none of the others from its turn.
 */
export function oneByOne<Item, Result>(
  items: readonly Item[],
  task: (item: Item) => Promise<Result>,
): ReadonlyMap<Item, Promise<Result>> {
  let turn: Promise<unknown> = Promise.resolve();
  return new Map(
    items.map((item) => {
      const result = turn.then(() => task(item));
      turn = result.catch(() => undefined);
      return [item, result];
    }),
  );
}
