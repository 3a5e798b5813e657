/** Where updates wait until the server has acknowledged them. */
export type Outbox = {
  /** Resolves when the update would outlive the page. */
  readonly add: (update: Uint8Array) => Promise<number>;
  /** In the order in which they were added. */
  readonly all: () => Promise<readonly { readonly key: number; readonly update: Uint8Array }[]>;
  readonly remove: (keys: readonly number[]) => Promise<void>;
};

const asPromise = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('IndexedDB'));
    };
  });

const settled = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => {
      resolve();
    };
    transaction.onabort = () => {
      reject(transaction.error ?? new Error('IndexedDB'));
    };
  });

/** In the browser's own database, one for each text and person: whoever signs in next does not send another's words. */
export async function openBrowserOutbox(textId: string, account: string): Promise<Outbox> {
  const request = indexedDB.open(`raadslag-text-${account}-${textId}`, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore('update', { autoIncrement: true });
  };
  const database = await asPromise(request);
  const begin = (mode: IDBTransactionMode) => {
    const transaction = database.transaction('update', mode, { durability: 'strict' });
    return { transaction, updates: transaction.objectStore('update') };
  };
  return {
    async add(update) {
      const { transaction, updates } = begin('readwrite');
      const key = await asPromise(updates.add(update));
      await settled(transaction);
      return Number(key);
    },
    async all() {
      const { updates } = begin('readonly');
      const [keys, values] = await Promise.all([
        asPromise(updates.getAllKeys()),
        asPromise<unknown[]>(updates.getAll()),
      ]);
      return values.flatMap((update, index) =>
        update instanceof Uint8Array ? [{ key: Number(keys[index]), update }] : [],
      );
    },
    async remove(keys) {
      const { transaction, updates } = begin('readwrite');
      for (const key of keys) updates.delete(key);
      await settled(transaction);
    },
  };
}

/** In memory only: where the browser has no database of its own, and in tests. */
export function memoryOutbox(): Outbox {
  const waiting = new Map<number, Uint8Array>();
  let last = 0;
  return {
    add: (update) => {
      last += 1;
      waiting.set(last, update);
      return Promise.resolve(last);
    },
    all: () => Promise.resolve([...waiting].map(([key, update]) => ({ key, update }))),
    remove: (keys) => {
      for (const key of keys) waiting.delete(key);
      return Promise.resolve();
    },
  };
}
