import { asc, eq, sql } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { seal } from '../src/audit/seal.ts';
import { toldOf } from '../src/audit/told.ts';
import { verify } from '../src/audit/verify.ts';
import { audit } from '../src/data/schema.ts';
import { record } from '../src/service/audit.ts';
import { onEachDatabase } from './on-each-database.ts';

onEachDatabase('the audit', (shop) => {
  const db = () => shop().database.db;
  const write = (subject: string) =>
    record(db(), {
      at: new Date('2026-03-01T09:30:00Z'),
      userId: 'mara',
      onBehalfOf: 'ada',
      action: 'order.placed',
      subject,
      details: { total: 4200, currency: 'GBP' },
    });
  const broken = async (known?: Parameters<typeof verify>[1]) => (await verify(db(), known)).broken;

  beforeEach(async () => {
    await db().delete(audit);
    for (const subject of ['o1', 'o2', 'o3', 'o4']) await write(subject);
    await seal(db());
  });

  it('is a chain of all entries in their order, and goes on with those that are written later', async () => {
    const { last } = await verify(db());
    await write('o5');
    await seal(db());

    const entries = await db().select().from(audit).orderBy(asc(audit.position));
    expect(entries.map(({ position, subject }) => [position, subject])).toEqual(
      ['o1', 'o2', 'o3', 'o4', 'o5'].map((subject, at) => [at + 1, subject]),
    );
    expect(entries[3]?.digest).toBe(last?.digest);
    expect(await verify(db(), { known: [last ?? { position: 0, digest: '' }] })).toEqual({
      checked: 5,
      last: { position: 5, digest: entries[4]?.digest },
    });
  });

  it.each([
    ['the time, by a microsecond', { at: sql`${audit.at} + interval '1 microsecond'` }],
    ['who did it', { userId: 'marb' }],
    ['for whom', { onBehalfOf: null }],
    ['what was done', { action: 'order.placec' }],
    ['its subject', { subject: 'o3 ' }],
    ['an amount', { details: { total: 4201, currency: 'GBP' } }],
    ['its digest', { digest: '0'.repeat(64) }],
  ])('names an entry of which somebody changed %s', async (_, change) => {
    await db().update(audit).set(change).where(eq(audit.subject, 'o3'));

    const found = await broken();

    expect(found).toMatchObject({ position: 3, reason: 'altered' });
    expect(found && toldOf(found)).toMatch(/^The audit was altered at position 3: entry \d+, order\.place/);
  });

  it('names a place whose entry was removed, and two that were exchanged', async () => {
    await db().update(audit).set({ position: 9 }).where(eq(audit.subject, 'o2'));
    await db().update(audit).set({ position: 2 }).where(eq(audit.subject, 'o3'));
    expect(await broken()).toMatchObject({ position: 2, reason: 'altered' });

    await db().delete(audit).where(eq(audit.subject, 'o3'));
    expect(await broken()).toEqual({ position: 2, reason: 'missing' });
  });

  it('that was cut off, or written anew, does not hold what was noted before', async () => {
    const { last } = await verify(db());
    const known = last ? [last] : [];
    await db().delete(audit).where(eq(audit.subject, 'o4'));
    expect(await broken({ known })).toEqual({ position: 4, reason: 'missing' });

    await write('o5');
    await seal(db());
    expect(await broken()).toBeUndefined();
    expect(await broken({ known })).toMatchObject({ position: 4, reason: 'altered' });
  });

  it('is looked at from its end, as far as asked', async () => {
    await db().update(audit).set({ subject: 'other' }).where(eq(audit.subject, 'o2'));

    expect(await verify(db(), { newest: 2 })).toMatchObject({ checked: 2, last: { position: 4 } });
    expect(await broken({ newest: 3 })).toMatchObject({ position: 2 });
    expect(await broken({ newest: 100 })).toMatchObject({ position: 2 });
  });

  it('is sealed once by several at the same time', async () => {
    for (const subject of ['o5', 'o6', 'o7']) await write(subject);

    await Promise.all([seal(db()), seal(db()), seal(db())]);

    expect(await verify(db())).toMatchObject({ checked: 7, last: { position: 7 } });
  });
});
