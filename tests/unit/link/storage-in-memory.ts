import type { LinkStorage } from '../../../utils/link/link-store.ts';

/** A storage area that keeps structured copies, as the browser's does. */
export function storageArea() {
  const items = new Map<string, unknown>();
  const written: string[] = [];
  return {
    items,
    /** Names of the items in the order of their writes. */
    written,
    get: async (name: unknown) => {
      const value = items.get(String(name));
      return value === undefined ? {} : { [String(name)]: structuredClone(value) };
    },
    set: async (values: Record<string, unknown>) => {
      for (const [name, value] of Object.entries(values)) {
        items.set(name, structuredClone(value));
        written.push(name);
      }
    },
    remove: async (names: unknown) => {
      for (const name of Array.isArray(names) ? names : [names]) items.delete(String(name));
    },
  };
}

/** Storage as a browser profile has it, with locks that each let one task in at a time. */
export function storageInMemory() {
  const last = new Map<string, Promise<unknown>>();
  const storage = {
    local: storageArea(),
    session: storageArea(),
    exclusively: <Result>(name: string, task: () => Promise<Result>): Promise<Result> => {
      const turn = (last.get(name) ?? Promise.resolve()).then(task);
      last.set(
        name,
        turn.catch(() => undefined),
      );
      return turn;
    },
  };
  return storage satisfies LinkStorage;
}
