/** One record as it was kept; `isReadable` false: it is there and its key or its content is not. */
export type KeptRecord = { id: string; isReadable: boolean; value: unknown };

/**
 * The device's own store: every record encrypted with a key that no script can read out. It guards against scripts and casual looking,
 * not against somebody who takes the browser's files apart.
 */
export type Vault = {
  /** Every record whose id begins so. */
  readAll: (prefix: string) => Promise<KeptRecord[]>;
  /** Resolves once all of them are on the device; a failure has kept none of them. */
  put: (records: readonly { id: string; value: unknown }[]) => Promise<void>;
  remove: (ids: readonly string[]) => Promise<void>;
};

const databaseName = 'plimsoll';
const recordsName = 'records';
const keysName = 'keys';
const keyId = 'main';

/** Opens the store; null where the device cannot keep anything (private windows, no secure address, an old browser). */
export async function openVault(): Promise<Vault | null> {
  try {
    if (globalThis.indexedDB === undefined || globalThis.crypto?.subtle === undefined) return null;
    const opened = await openDatabase();
    return vaultIn(opened, await keyOf(opened));
  } catch {
    return null;
  }
}

function vaultIn(first: IDBDatabase, key: CryptoKey): Vault {
  let database = first;
  /** A browser may close the store under a page that was frozen: opened again once. */
  async function within<T>(work: (database: IDBDatabase) => Promise<T>): Promise<T> {
    try {
      return await work(database);
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error;
      database = await openDatabase();
      return work(database);
    }
  }
  return {
    readAll: async (prefix) => {
      const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
      const [ids, sealed] = await within((open) => {
        const store = open.transaction(recordsName).objectStore(recordsName);
        return Promise.all([answerOf(store.getAllKeys(range)), answerOf(store.getAll(range))]);
      });
      return Promise.all(
        ids.map((id, place) => unseal(key, typeof id === 'string' ? id : '', sealed[place])),
      );
    },
    put: async (records) => {
      // Before the transaction: waiting for anything else would end it.
      const sealed = await Promise.all(
        records.map(async ({ id, value }) => ({ id, box: await seal(key, id, value) })),
      );
      await within((open) =>
        changing(open, (store) => {
          for (const { id, box } of sealed) store.put(box, id);
        }),
      );
    },
    remove: (ids) =>
      within((open) =>
        changing(open, (store) => {
          for (const id of ids) store.delete(id);
        }),
      ),
  };
}

type Box = { iv: Uint8Array<ArrayBuffer>; data: ArrayBuffer };

async function seal(key: CryptoKey, id: string, value: unknown): Promise<Box> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(JSON.stringify(value));
  return { iv, data: await crypto.subtle.encrypt(named(id, iv), key, plain) };
}

async function unseal(key: CryptoKey, id: string, box: Box | undefined): Promise<KeptRecord> {
  try {
    if (box === undefined) throw new Error('gone meanwhile');
    const plain = await crypto.subtle.decrypt(named(id, box.iv), key, box.data);
    return { id, isReadable: true, value: JSON.parse(new TextDecoder().decode(plain)) };
  } catch {
    return { id, isReadable: false, value: null };
  }
}

/** The id is sealed in: a record that was put under another one cannot be read. */
const named = (id: string, iv: BufferSource): AesGcmParams => ({
  name: 'AES-GCM',
  iv,
  additionalData: new TextEncoder().encode(id),
});

/** The key of this device: two tabs that open at the same time agree on the first one. */
async function keyOf(database: IDBDatabase): Promise<CryptoKey> {
  const fresh = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  const transaction = database.transaction(keysName, 'readwrite', { durability: 'strict' });
  const store = transaction.objectStore(keysName);
  const known: unknown = await answerOf(store.get(keyId));
  if (!(known instanceof CryptoKey)) store.put(fresh, keyId);
  await endOf(transaction);
  return known instanceof CryptoKey ? known : fresh;
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(databaseName, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(recordsName);
    request.result.createObjectStore(keysName);
  };
  return answerOf(request).then((database) => {
    database.onversionchange = () => database.close();
    return database;
  });
}

function changing(database: IDBDatabase, change: (store: IDBObjectStore) => void): Promise<void> {
  const transaction = database.transaction(recordsName, 'readwrite', { durability: 'strict' });
  change(transaction.objectStore(recordsName));
  return endOf(transaction);
}

/** A request is answered before its transaction is on the disk: only its end means "kept". */
function endOf(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('the store gave up'));
    transaction.onerror = () => reject(transaction.error ?? new Error('the store failed'));
  });
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the store failed'));
  });
}
