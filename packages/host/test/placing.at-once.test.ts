import type { Submission } from '@orderpad/contracts';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database, InOneGo, Queries } from '../src/data/database.ts';
import {
  audit,
  contacts,
  drafts,
  handoffs,
  orders,
  settings,
  submissions,
  variants,
} from '../src/data/schema.ts';
import { openDatabase } from '../src/index.ts';
import { setSetting } from '../src/service/settings.ts';
import { postgresFolder } from './postgres.ts';
import { copySeededDatabase, type SeededDatabase } from './seeded-postgres.ts';
import { Shop } from './shop.ts';
import type { TestUser } from './user.ts';

interface Placed {
  readonly draftId: string;
  readonly contactId: string;
  readonly key: string;
  readonly submission: Submission;
}

type Change = (db: Queries, placing: Placed) => Promise<unknown>;

const nothing = async (): Promise<void> => undefined;

/** A database in which something changes after an order was priced, and before it is written. */
function changing(database: Database, change: () => Promise<unknown>): Database {
  const together: InOneGo =
    database.inOneGo ??
    ((first, second) =>
      database.db.transaction(async (transaction) => {
        await first(transaction);
        return second(transaction);
      }));
  const inOneGo: InOneGo = async (first, second) => {
    await change();
    return together(first, second);
  };
  return { ...database, inOneGo };
}

const kinds: [string, () => Promise<{ url?: string; drop?: () => Promise<void> }>][] = [
  ['the embedded database', async () => ({})],
  ...(postgresFolder === undefined
    ? []
    : [['a PostgreSQL server', async (): Promise<SeededDatabase> => copySeededDatabase()] as const].map(
        ([name, make]): [string, typeof make] => [name, make],
      )),
];

describe.each(kinds)('an order for which something changes after it was priced, on %s', (_, make) => {
  let shop: Shop;
  let mara: TestUser;
  let drop: (() => Promise<void>) | undefined;
  let change: () => Promise<unknown> = nothing;
  beforeAll(async () => {
    const made = await make();
    drop = made.drop;
    shop = await Shop.open(changing(await openDatabase(made), () => change()));
    mara = await shop.as('mara');
  });
  afterAll(async () => {
    await shop.close();
    await drop?.();
  });

  /** Places an order for three pieces that are counted, while something changes; answers the status and the code, if there is one. */
  async function placeWhile(changed: Change) {
    const { db } = shop.database;
    const draft = await mara.draftOf([await mara.lineOf('22632', 3)]);
    const submission = await mara.accept(draft);
    const key = crypto.randomUUID();
    const placing = { draftId: draft.id, contactId: draft.contactId ?? '', key, submission };
    change = async () => {
      change = nothing;
      await changed(db, placing);
    };
    const answer = await mara.submit(submission, key);
    const body: { code?: string; id?: string } = JSON.parse(await answer.text());
    return { status: answer.status, code: body.code, placing };
  }

  const ofVariant = eq(variants.skuKey, '22632');

  it('is written once where nothing changes, with one audit entry', async () => {
    const { db } = shop.database;

    const { status, placing } = await placeWhile(nothing);

    const [order] = await db.select().from(orders).where(eq(orders.draftId, placing.draftId));
    const acts = await db
      .select()
      .from(audit)
      .where(eq(audit.subject, order?.id ?? ''));
    expect(status).toBe(201);
    expect(order?.body.number).toBe(order?.number);
    expect(order?.searchText).toContain(order?.number.toLowerCase());
    expect(acts.map(({ action }) => action)).toEqual(['order.placed']);
    expect(acts[0]?.details).toMatchObject({ number: order?.number, total: order?.total });
  });

  it('is refused when its price has changed, and takes nothing from stock', async () => {
    const { db } = shop.database;
    const [before] = await db.select().from(variants).where(ofVariant);

    const { code } = await placeWhile(() =>
      db
        .update(variants)
        .set({ price: sql`${variants.price} + 1` })
        .where(ofVariant),
    );

    const [after] = await db.select().from(variants).where(ofVariant);
    await db
      .update(variants)
      .set({ price: before?.price ?? 0 })
      .where(ofVariant);
    expect(code).toBe('quote-changed');
    expect(after?.stock).toBe(before?.stock);
  });

  it('is refused when another order has used up the account, and adds nothing to it', async () => {
    const { db } = shop.database;
    const credit = {
      limit: { amount: 1_000, currency: 'GBP' },
      owed: { amount: 999, currency: 'GBP' },
      isStopped: false,
    };
    const ofContact = eq(contacts.id, 'c-20011');
    await setSetting(db, 'credit.over-limit', 'block');
    await db.update(contacts).set({ credit: null }).where(ofContact);
    const draft = await mara.draftOf([await mara.lineOf('22632', 3)], {
      contactId: 'c-20011',
      shipments: [
        {
          id: 's1',
          to: { kind: 'contact', addressId: 'a-20011-1' },
          methodId: 'collection',
          parts: [],
        },
      ],
      payment: { methodId: 'invoice', payer: 'contact' },
    });
    const submission = await mara.accept(draft);
    change = async () => {
      change = nothing;
      await db.update(contacts).set({ credit }).where(ofContact);
    };

    const answer = await mara.submit(submission);

    const [contact] = await db.select().from(contacts).where(ofContact);
    expect(answer.status).toBe(409);
    expect(contact?.credit).toEqual(credit);
  });

  it('is refused when somebody else took the last pieces', async () => {
    const { db } = shop.database;
    const [before] = await db.select().from(variants).where(ofVariant);

    const { code } = await placeWhile(() => db.update(variants).set({ stock: 2 }).where(ofVariant));

    const [after] = await db.select().from(variants).where(ofVariant);
    await db
      .update(variants)
      .set({ stock: before?.stock ?? 0 })
      .where(ofVariant);
    expect(code).toBe('quote-changed');
    expect(after?.stock).toBe(2);
  });

  it('is refused when order entry has been closed', async () => {
    const { db } = shop.database;
    const turn = (value: string) =>
      db.update(settings).set({ value }).where(eq(settings.key, 'ecommerce.enabled'));

    const { code } = await placeWhile(() => turn('false'));

    await turn('true');
    expect(code).toBe('refused');
  });

  it('is refused when its draft was left to a colleague', async () => {
    const me = mara.signIn.operator.id;
    const { code, placing } = await placeWhile((db, { draftId }) =>
      db.insert(drafts).values({
        id: draftId,
        userId: me,
        flow: 'back-office',
        revision: 1,
        hash: '',
        savedAt: new Date(),
        items: 1,
        currency: 'GBP',
        body: sql`'{}'::jsonb`,
        transferTo: me,
      }),
    );

    await shop.database.db.delete(drafts).where(eq(drafts.id, placing.draftId));
    expect(code).toBe('refused');
  });

  it('is refused when its draft was handed to its customer', async () => {
    const { code } = await placeWhile((db, { draftId, contactId }) =>
      db.insert(handoffs).values({
        id: crypto.randomUUID(),
        userId: mara.signIn.operator.id,
        keyHash: draftId,
        fingerprint: '',
        tokenHash: draftId,
        draftId,
        contactId,
        draft: sql`'{}'::jsonb`,
        acknowledged: [],
        amount: 1,
        currency: 'GBP',
        createdAt: new Date(),
        expiresAt: new Date(Date.now() + 60_000),
        state: 'waiting',
        history: [],
      }),
    );

    expect(code).toBe('refused');
  });

  it('is the order of another key when that was faster', async () => {
    const { db } = shop.database;

    const { code, placing } = await placeWhile((_db, { submission }) => mara.submit(submission));

    const placed = await db.select().from(orders).where(eq(orders.draftId, placing.draftId));
    expect(code).toBe('draft-placed');
    expect(placed).toHaveLength(1);
  });

  it('is refused when its contact was barred', async () => {
    const bar = (to: 'ordering-not-allowed' | null) =>
      shop.database.db.update(contacts).set({ bar: to }).where(eq(contacts.number, '17850'));

    const { code } = await placeWhile(() => bar('ordering-not-allowed'));

    await bar(null);
    expect(code).toBe('quote-changed');
  });

  it('is placed where its contact was corrected in what does not matter', async () => {
    const { status } = await placeWhile((db, { contactId }) =>
      db
        .update(contacts)
        .set({ revision: sql`${contacts.revision} + 1` })
        .where(eq(contacts.id, contactId)),
    );

    expect(status).toBe(201);
  });

  it('is not placed when its key was fenced', async () => {
    const { db } = shop.database;

    const { code, placing } = await placeWhile((_db, { key }) =>
      db.update(submissions).set({ state: 'fenced' }).where(eq(submissions.key, key)),
    );

    const placed = await db.select().from(orders).where(eq(orders.draftId, placing.draftId));
    expect(code).toBe('fenced');
    expect(placed).toEqual([]);
  });
});
