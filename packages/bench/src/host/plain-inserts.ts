import type { Database } from '../../../host/src/index.ts';

/**
 * Inserts the rows of quotes and placings without anything else, for some seconds: as the host does, a quote, a key and an order in a commit
 * each. Answers how many. Copies the newest order, so there has to be one.
 */
export async function insertRows({ db }: Database, writers: number, seconds: number): Promise<number> {
  const end = performance.now() + seconds * 1000;
  let done = 0;
  const one = async () => {
    while (performance.now() < end) {
      const id = crypto.randomUUID();
      await db.execute(quote(id));
      await db.execute(key(id));
      await db.execute(order(id));
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: writers }, one));
  return done;
}

const quote = (id: string) =>
  `insert into quotes (id, user_id, draft_id, hash, expires_at)
   values ('${id}', 'bench', '${id}', repeat('0', 64), now() + interval '15 minutes')`;

const key = (id: string) =>
  `insert into submissions (user_id, key, state, fingerprint, submission, order_id, at)
   select placed_by, '${id}', 'placed', repeat('0', 64), body, '${id}', now()
   from orders order by seq desc limit 1`;

const order = (id: string) =>
  `with copied as (
     insert into orders (id, number, draft_id, contact_id, contact_name, placed_by, status, placed_at,
                         currency, items, total, body, search_text)
     select '${id}', '${id}', '${id}', contact_id, contact_name, placed_by, status, placed_at, currency,
            items, total, body, search_text
     from orders order by seq desc limit 1),
   told as (
     insert into order_history (order_id, at, code, status, by, params)
     select '${id}', now(), 'placed', 'processing', 'bench', '{}')
   insert into audit (at, user_id, action, subject, details)
   values (now(), 'bench', 'order.placed', '${id}', '{}')`;
