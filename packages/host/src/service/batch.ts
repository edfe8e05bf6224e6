/** Something that waits to be written, and the one who waits for it. */
interface Waiting<Item, Result> {
  readonly item: Item;
  resolve(result: Result): void;
  reject(error: unknown): void;
}

/** The most that is written together. */
const most = 100;

/**
 * Returns a function that writes items one at a time while nobody else writes, and else together with all that came meanwhile: one statement and
 * one commit for many requests. `write` answers in the order of the items. Where it fails, each item is written by itself, so that nobody fails for another.
 */
export function batched<Item, Result>(
  write: (items: readonly Item[]) => Promise<readonly Result[]>,
): (item: Item) => Promise<Result> {
  let waiting: Waiting<Item, Result>[] = [];
  let isWriting = false;

  const one = async ({ item, resolve, reject }: Waiting<Item, Result>): Promise<void> => {
    try {
      const [result] = await write([item]);
      if (result === undefined) throw new Error('a batch answered less than it was given');
      resolve(result);
    } catch (error) {
      reject(error);
    }
  };

  const several = async (all: readonly Waiting<Item, Result>[]): Promise<void> => {
    const results = await write(all.map(({ item }) => item)).catch(() => undefined);
    if (results?.length === all.length)
      results.forEach((result, index) => {
        all[index]?.resolve(result);
      });
    else for (const each of all) await one(each);
  };

  const run = async (): Promise<void> => {
    isWriting = true;
    while (waiting.length > 0) {
      const now = waiting.slice(0, most);
      waiting = waiting.slice(most);
      const [first] = now;
      if (first && now.length === 1) await one(first);
      else await several(now);
    }
    isWriting = false;
  };

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (!isWriting) void run();
    });
}
