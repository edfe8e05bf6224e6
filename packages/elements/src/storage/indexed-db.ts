import type { Intent, OrderStorage, StoredDraft, StoredRows } from '@orderpad/core';
import { lockOn } from '@orderpad/core/storage';

/**
 * Opens a database. Drafts are written with relaxed durability: fast, and at worst the last keystrokes are lost. Intents are
 * written strictly: the promise resolves only when the browser has flushed them to disk. Calls `onClosed` when the database
 * was closed from outside.
 */
export async function openDatabase(name: string, onClosed: () => void): Promise<OrderStorage> {
  const database = await connect(name, onClosed);

  /** Makes changes in one transaction over these stores: all of them, or none. */
  const change = async (
    stores: readonly Store[],
    make: (transaction: IDBTransaction) => void,
    durability: IDBTransactionDurability = 'relaxed',
  ) => {
    const transaction = database.transaction(stores, 'readwrite', { durability });
    make(transaction);
    await done(transaction);
  };
  const drafts = () => database.transaction('drafts').objectStore('drafts');

  return {
    saveDraft: async (draft: StoredDraft) => {
      let locked: unknown;
      await change(['drafts'], (transaction) =>
        unlessLocked(
          transaction,
          draft,
          () => transaction.objectStore('drafts').put(draft),
          (stored) => {
            locked = stored;
          },
        ),
      );
      return locked;
    },
    loadDraft: (id) => answer<unknown>(drafts().get(id)),
    listDrafts: async () => (await answer<unknown[]>(drafts().index('savedAt').getAll())).toReversed(),
    removeDraft: (id) =>
      change(['drafts', 'rows', 'parked'], (transaction) => {
        for (const store of transaction.objectStoreNames) transaction.objectStore(store).delete(id);
      }),
    saveRows: (rows: StoredRows, draft?: StoredDraft) =>
      change(['drafts', 'rows'], (transaction) => {
        const { draftId } = rows;
        const [all, beside] = [transaction.objectStore('drafts'), transaction.objectStore('rows')];
        const save = (): void => {
          all.getKey(draftId).addEventListener('success', ({ target }) => {
            const isBeside = target instanceof IDBRequest && target.result !== undefined;
            if (isBeside && rows.rows.length + (rows.texts?.length ?? 0) > 0) beside.put(rows);
            else beside.delete(draftId);
          });
        };
        if (!draft) return save();
        unlessLocked(transaction, draft, () => {
          all.put(draft);
          save();
        });
      }),
    loadRows: (draftId) => answer<unknown>(database.transaction('rows').objectStore('rows').get(draftId)),
    saveParked: (draftId, parked) =>
      change(['parked'], (transaction) => {
        const marks = transaction.objectStore('parked');
        if (parked) marks.put(parked);
        else marks.delete(draftId);
      }),
    listParked: () => answer<unknown[]>(database.transaction('parked').objectStore('parked').getAll()),
    saveIntent: async (intent: Intent) => {
      let saved = intent;
      const save = (transaction: IDBTransaction): void => {
        const intents = transaction.objectStore('intents');
        const earlier: IDBRequest<Intent | undefined> = intents
          .index('draftId')
          .get(intent.submission.draft.id);
        // The transaction of another window begins when this one has ended, and finds what it has written.
        earlier.addEventListener('success', () => {
          if (earlier.result) saved = earlier.result;
          else intents.put(intent);
        });
      };
      await change(['intents'], save, 'strict');
      return saved;
    },
    loadIntents: (draftId) =>
      answer<Intent[]>(
        database.transaction('intents').objectStore('intents').index('draftId').getAll(draftId),
      ),
    removeIntent: (key) =>
      change(['intents'], (transaction) => transaction.objectStore('intents').delete(key)),
  };
}

/** Saves in a transaction, unless the stored draft is locked by a hand-off that this state of it does not know of. */
function unlessLocked(
  transaction: IDBTransaction,
  draft: StoredDraft,
  save: () => void,
  locked?: (stored: unknown) => void,
): void {
  const request: IDBRequest<unknown> = transaction.objectStore('drafts').get(draft.data.id);
  // The transaction of another window begins when this one has ended, and finds what it has written.
  request.addEventListener('success', () =>
    lockOn(request.result, draft) ? locked?.(request.result) : save(),
  );
}

type Store = 'drafts' | 'intents' | 'rows' | 'parked';

async function connect(name: string, onClosed: () => void): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 3);
  request.addEventListener('upgradeneeded', ({ oldVersion }) => {
    const { result } = request;
    if (oldVersion < 1) {
      result.createObjectStore('drafts', { keyPath: 'data.id' }).createIndex('savedAt', 'savedAt');
      result.createObjectStore('intents', { keyPath: 'key' }).createIndex('draftId', 'submission.draft.id');
    }
    if (oldVersion < 2) result.createObjectStore('rows', { keyPath: 'draftId' });
    result.createObjectStore('parked', { keyPath: 'draftId' });
  });
  const database = await answer(request);
  // Closes, so that a newer version of the pad in another tab need not wait.
  database.addEventListener('versionchange', () => {
    database.close();
    onClosed();
  });
  // The browser closes it when the person clears the data of the site.
  database.addEventListener('close', onClosed);
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
