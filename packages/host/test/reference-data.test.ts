import { HostProfile, Quote } from '@orderpad/contracts';
import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { paymentMethods, settings } from '../src/data/schema.ts';
import { referenceDataOf } from '../src/data/reference-data.ts';
import { onEachDatabase } from './on-each-database.ts';
import type { Shop } from './shop.ts';

const invoice = {
  kind: 'offline',
  description: 'Paid within a week',
  position: 99,
  onAccount: false,
} as const;

/** Ids of the payment methods that the next quote offers. */
async function offeredBy(shop: Shop): Promise<string[]> {
  const mara = await shop.as('mara');
  const draft = await mara.draftOf([await mara.lineOf('22632')]);
  const { paymentMethods: offered } = await mara.read(Quote, 'POST', '/v1/quotes', { body: draft });
  return offered.map(({ id }) => id);
}

onEachDatabase('reference data', (shop) => {
  it('is that of the database as soon as somebody has changed it there', async () => {
    const { db } = shop().database;
    await offeredBy(shop());

    await db.insert(paymentMethods).values({ ...invoice, id: 'by-week', name: 'Weekly invoice' });
    const added = await offeredBy(shop());
    await db.delete(paymentMethods).where(eq(paymentMethods.id, 'by-week'));
    const removed = await offeredBy(shop());

    expect(added).toContain('by-week');
    expect(removed).not.toContain('by-week');
  });

  it('forgets what a transaction read of its own change and took back', async () => {
    const { db } = shop().database;

    const undone = db.transaction(async (transaction) => {
      await transaction.insert(paymentMethods).values({ ...invoice, id: 'undone', name: 'Undone' });
      const within = await referenceDataOf(transaction);
      expect(within.paymentMethods.map(({ id }) => id)).toContain('undone');
      throw new Error('taken back');
    });

    await expect(undone).rejects.toThrow('taken back');
    expect(await offeredBy(shop())).not.toContain('undone');
  });

  it('is read once while nobody changes it', async () => {
    const { db } = shop().database;

    expect(await referenceDataOf(db)).toBe(await referenceDataOf(db));
  });

  it('closes and opens order entry for the next person who asks', async () => {
    const { db } = shop().database;
    const mara = await shop().as('mara');
    const barOf = async () => (await mara.read(HostProfile, 'GET', '/v1/profile')).entryBar;
    const turn = (value: string) =>
      db.update(settings).set({ value }).where(eq(settings.key, 'ecommerce.enabled'));

    await turn('false');
    const closed = await barOf();
    await turn('true');

    expect(closed).toBe('ecommerce-disabled');
    expect(await barOf()).toBeUndefined();
  });
});
