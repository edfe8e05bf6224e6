import { sql } from 'drizzle-orm';
import { writeInTurns } from '../../turns/write-in-turns.ts';
import { perDatabase, statement } from '../../data/statement.ts';
import { batched } from '../../service/batch.ts';
import type { Service } from '../../service/service.ts';
import type { Placing } from './order-body.ts';

interface AcceptedRow {
  /** The JSON of the row; it may hold thousands of lines, and is written in turns with other requests. */
  readonly json: string;
  readonly userId: string;
  readonly key: string;
}

const insert = statement<{ rows: string }, { userId: string; key: string }[]>((db) => {
  const added = db
    .$with('added', { userId: sql<string>`user_id`.as('user_id'), key: sql<string>`key`.as('key') })
    .as(sql`
      insert into submissions (user_id, key, state, fingerprint, submission, order_id, at)
      select sent."userId", sent.key, 'accepted', sent.fingerprint, sent.submission, sent."orderId", sent.at
      from jsonb_to_recordset(${sql.placeholder('rows')}::jsonb)
           as sent("userId" text, key text, fingerprint text, submission jsonb, "orderId" text, at timestamptz)
      on conflict do nothing
      returning user_id, key`);
  return db.with(added).select({ userId: added.userId, key: added.key }).from(added);
});

/** Returns what stores accepted keys in a database, those of several requests in one commit. Answers which of them are new. */
const writerOf = perDatabase((db) =>
  batched(async (rows: readonly AcceptedRow[]) => {
    const fresh = new Set(
      (await insert(db, { rows: `[${rows.map(({ json }) => json).join(',')}]` })).map(nameOf),
    );
    // Of two equal keys, the first is the one that was stored.
    return rows.map((row) => fresh.delete(nameOf(row)));
  }),
);

const nameOf = ({ userId, key }: { readonly userId: string; readonly key: string }): string =>
  `${key} ${userId}`;

/** Stores a key with all that is needed to complete it, before anything else happens. Tells whether it is new. */
export async function accept(
  service: Service,
  key: string,
  fingerprint: string,
  { user, submission, orderId }: Placing,
): Promise<boolean> {
  const row = { userId: user.id, key, fingerprint, submission, orderId, at: service.now().toISOString() };
  return writerOf(service.db)({ json: await writeInTurns(row), userId: user.id, key });
}
