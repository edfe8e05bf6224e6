import { randomUUID } from 'node:crypto';
import { codeKey } from '@orderpad/contracts';
import { eq } from 'drizzle-orm';
import { contacts, priceRules, tiers, variants } from '../data/schema.ts';
import { refuse } from './reader.ts';
import type { Kind } from './kind.ts';
import { planned } from './upsert.ts';

export const priceRows: Kind = {
  name: 'prices',
  columns: ['sku', 'tier', 'contact', 'from', 'price'],
  async begin({ db }) {
    const skus = new Map((await db.select().from(variants)).map(({ skuKey, id }) => [skuKey, id]));
    const people = new Map(
      (await db.select({ id: contacts.id, number: contacts.number }).from(contacts)).map(({ id, number }) => [
        number ?? '',
        id,
      ]),
    );
    const known = new Set((await db.select({ id: tiers.id }).from(tiers)).map(({ id }) => id));
    const keyOf = (rule: {
      variantId: string;
      tierId: string | null;
      contactId: string | null;
      minQuantity: number;
    }) => [rule.variantId, rule.tierId ?? '', rule.contactId ?? '', rule.minQuantity].join('\n');
    const before = new Map((await db.select().from(priceRules)).map((row) => [keyOf(row), row]));
    return async (reader) => {
      const sku = reader.text('sku', 64);
      const tierId = reader.optional('tier', 60) ?? null;
      const number = reader.optional('contact', 60);
      if (tierId !== null && !known.has(tierId))
        refuse('tier', 'unknown', 'Import the tier first, in tiers.csv.');
      if (tierId !== null && number !== undefined)
        refuse('contact', 'too-many', 'A price is for a tier or for a contact.');
      const contactId =
        number === undefined
          ? null
          : (people.get(number) ??
            refuse('contact', 'unknown', 'Import the contact first, in contacts.csv.'));
      const rule = {
        variantId:
          skus.get(codeKey(sku)) ?? refuse('sku', 'unknown', 'Import the variant first, in variants.csv.'),
        tierId,
        contactId,
        minQuantity: reader.has('from') ? reader.whole('from', 1, 1_000_000) : 1,
      };
      const row = before.get(keyOf(rule));
      const id = row?.id ?? `i-${randomUUID()}`;
      const key = [sku, tierId ?? number ?? '', rule.minQuantity].join(' ');
      const plan = planned(
        key,
        row,
        { price: reader.amount('price') },
        {
          insert: (all) => db.insert(priceRules).values({ id, ...rule, ...all }),
          update: (all) => db.update(priceRules).set(all).where(eq(priceRules.id, id)),
        },
      );
      return { ...plan, identity: keyOf(rule) };
    };
  },
};
