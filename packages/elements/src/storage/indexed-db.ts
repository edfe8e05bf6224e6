import type { Intent, OrderStorage, StoredDraft } from '@orderpad/core';

/**
 * Drafts are written relaxed: fast, and at worst the last keystrokes are lost. Intents are written strictly: the promise
 * resolves only when the browser has flushed them to the disk.
 */
export async function openDatabase(name: string): Promise<OrderStorage> {
  const database = await connect(name);

  const put = async (store: Store, value: unknown, durability: IDBTransactionDurability) => {
    const transaction = database.transaction(store, 'readwrite', { durability });
    transaction.objectStore(store).put(value);
    await done(transaction);
  };
  const remove = async (store: Store, key: string) => {
    const transaction = database.transaction(store, 'readwrite', { durability: 'relaxed' });
    transaction.objectStore(store).delete(key);
    await done(transaction);
  };
  const drafts = () => database.transaction('drafts').objectStore('drafts');

  return {
    saveDraft: (draft: StoredDraft) => put('drafts', draft, 'relaxed'),
    loadDraft: (id) => answer<unknown>(drafts().get(id)),
    listDrafts: async () => (await answer<unknown[]>(drafts().index('savedAt').getAll())).toReversed(),
    removeDraft: (id) => remove('drafts', id),
    saveIntent: (intent: Intent) => put('intents', intent, 'strict'),
    loadIntents: (draftId) =>
      answer<Intent[]>(
        database.transaction('intents').objectStore('intents').index('draftId').getAll(draftId),
      ),
    removeIntent: (key) => remove('intents', key),
  };
}

type Store = 'drafts' | 'intents';

async function connect(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.addEventListener('upgradeneeded', () => {
    const { result } = request;
    result.createObjectStore('drafts', { keyPath: 'data.id' }).createIndex('savedAt', 'savedAt');
    result.createObjectStore('intents', { keyPath: 'key' }).createIndex('draftId', 'submission.draft.id');
  });
  const database = await answer(request);
  // A newer copy of the pad in another tab must not wait for this one.
  database.addEventListener('versionchange', () => database.close());
  return database;
}

const answer = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('The database refused.')));
  });

const done = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    const fail = () => reject(transaction.error ?? new Error('The database refused.'));
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', fail);
    transaction.addEventListener('error', fail);
  });
