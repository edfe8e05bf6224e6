import { BoughtItems } from '@orderpad/contracts';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { eq, sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { migrationsFolder } from '../src/data/folders.ts';
import { orders, purchases } from '../src/data/schema.ts';
import { onEachDatabase } from './on-each-database.ts';
import type { TestUser } from './user.ts';

onEachDatabase('what a contact has bought', (shop) => {
  const read = (user: TestUser, contactId: string, variantIds?: string[]) =>
    user.read(BoughtItems, 'POST', `/v1/contacts/${contactId}/bought`, { body: { variantIds } });
  const rows = () =>
    shop().database.db.select().from(purchases).orderBy(purchases.contactId, purchases.variantId);

  it('is the same, whichever way the orders were placed, as what a migration counts from the orders', async () => {
    const mara = await shop().as('mara');
    const discount = { kind: 'rate', rate: 50_000, reason: 'Regular' } as const;
    const short = await mara.draftOf([await mara.lineOf('22632', 3), await mara.lineOf('22632', 4)]);
    // An order that is confirmed by e-mail takes the long way.
    const long = await mara.draftOf(
      [await mara.lineOf('22632', 2, { discount }), await mara.lineOf('APRON-BLU-M', 1)],
      { details: { confirmation: true } },
    );
    await mara.place(short);
    const last = await mara.place(long);

    const items = await read(mara, short.contactId ?? '');
    expect(items.map(({ sku, times, pieces, lastQuantity }) => [sku, times, pieces, lastQuantity])).toEqual([
      ['22632', 2, 9, 2],
      ['APRON-BLU-M', 1, 1, 1],
    ]);
    const [line] = last.lines;
    expect(items[0]).toMatchObject({
      lastAt: last.placedAt,
      lastUnitPrice: { amount: Math.round((line?.total ?? 0) / 2), currency: 'GBP' },
    });
    expect(items[1]).toMatchObject({ title: 'Linen Apron', choices: ['Blue', 'Medium'] });

    const kept = await rows();
    await shop().database.db.delete(purchases);
    await shop().database.db.execute(sql.raw(backfill()));
    expect(await rows()).toEqual(kept);
  });

  it('leaves out what is not sold any more, and tells of none that is not asked for', async () => {
    const mara = await shop().as('mara');
    const { contactId = '' } = await mara.draftOf([]);

    expect((await read(mara, contactId, ['v-22632', 'v-22834'])).map(({ sku }) => sku)).toEqual(['22632']);
    await shop().database.db.execute(sql`update products set published = false where id = 'p-apron'`);
    expect((await read(mara, contactId)).map(({ sku }) => sku)).not.toContain('APRON-BLU-M');
  });

  it('counts every one of the orders that are placed at once', async () => {
    const mara = await shop().as('mara');
    const { contactId = '' } = await mara.draftOf([]);
    const [before] = await read(mara, contactId, ['v-22834']);
    const drafts = await Promise.all(
      [1, 2, 3, 4, 5, 6].map(async (count) =>
        mara.accept(await mara.draftOf([await mara.lineOf('22834', count)])),
      ),
    );

    const answers = await Promise.all(drafts.map((each) => mara.submit(each)));

    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201, 201]);
    const [after] = await read(mara, contactId, ['v-22834']);
    expect(after?.times).toBe((before?.times ?? 0) + 6);
    expect(after?.pieces).toBe((before?.pieces ?? 0) + 21);
    const placed = await shop().database.db.select().from(orders).where(eq(orders.contactId, contactId));
    expect(placed.length).toBeGreaterThanOrEqual(after?.times ?? 0);
  });
});

/** Returns the statement of the migration that counts the orders of before. */
function backfill(): string {
  const file = readdirSync(migrationsFolder).find((name) => name.endsWith('_purchases.sql')) ?? '';
  const statements = readFileSync(join(migrationsFolder, file), 'utf8').split('--> statement-breakpoint');
  return statements.find((each) => each.includes('INSERT INTO')) ?? '';
}
