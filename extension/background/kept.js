// @ts-check
// A pasted pairing, in IndexedDB of the extension's own origin, where no content script reads.

/** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
const settled = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** @template T @param {IDBTransactionMode} mode @param {(store: IDBObjectStore) => IDBRequest<T>} act */
async function inStore(mode, act) {
  const opening = indexedDB.open("presend", 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore("pairing");
  const database = await settled(opening);
  try {
    return await settled(act(database.transaction("pairing", mode).objectStore("pairing")));
  } finally {
    database.close();
  }
}

/** @returns {Promise<Pairing | null>} */
export const kept = async () => (await inStore("readonly", (store) => store.get("code"))) ?? null;

/** @param {Pairing} pairing */
export const keep = (pairing) => inStore("readwrite", (store) => store.put(pairing, "code"));

export const forgetKept = () => inStore("readwrite", (store) => store.delete("code"));
