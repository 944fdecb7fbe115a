/*
 * These functions run inside a page: each must stand alone, without anything from this file or its imports.
 */

/** Everything in the extension's own storage areas, as text by area. */
export async function dumpChromeStorage(): Promise<Record<string, string>> {
  const { local, session, sync } = chrome.storage;
  return {
    'storage.local': JSON.stringify(await local.get(null)),
    'storage.session': JSON.stringify(await session.get(null)),
    'storage.sync': JSON.stringify(await sync.get(null)),
  };
}

/** Everything that an origin can store by the web's own means, as text by place. */
export async function dumpOriginStorage(): Promise<Record<string, string>> {
  const finished = <Result>(request: IDBRequest<Result>): Promise<Result> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });

  const databases: unknown[] = [];
  for (const { name } of await indexedDB.databases()) {
    if (name === undefined) continue;
    const database = await finished(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      const values = database.transaction(store).objectStore(store);
      databases.push([name, store, await finished(values.getAllKeys()), await finished(values.getAll())]);
    }
    database.close();
  }

  const cached: string[] = [];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      cached.push(name, request.url, (await (await cache.match(request))?.text()) ?? '');
    }
  }

  return {
    localStorage: JSON.stringify({ ...localStorage }),
    sessionStorage: JSON.stringify({ ...sessionStorage }),
    IndexedDB: JSON.stringify(databases),
    caches: JSON.stringify(cached),
    'document.cookie': document.cookie,
  };
}
