/** Runs a task for each item, at most so many at a time; the results stand in the order of the items. */
export async function inPool<Item, Result>(
  atOnce: number,
  items: readonly Item[],
  task: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const left = [...items.entries()];
  const work = async (): Promise<void> => {
    for (let next = left.shift(); next; next = left.shift()) results[next[0]] = await task(next[1]);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return results;
}
