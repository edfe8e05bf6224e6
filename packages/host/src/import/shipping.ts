import { and, eq } from 'drizzle-orm';
import { shippingMethods, shippingRates } from '../data/schema.ts';
import type { Kind } from './kind.ts';
import { holds, planned } from './upsert.ts';

/** Grams of the heaviest parcel, where a rate names no weight. */
const heaviest = 2_000_000_000;

export const shippingRows: Kind = {
  name: 'shipping',
  columns: ['id', 'name', 'description', 'zone', 'upTo', 'price', 'minDays', 'maxDays', 'freeFrom'],
  async begin({ db }) {
    const methods = new Map((await db.select().from(shippingMethods)).map((row) => [row.id, row]));
    const rates = await db.select().from(shippingRates);
    return async (reader) => {
      const id = reader.text('id', 60);
      const zone = reader.optional('zone', 40) ?? 'home';
      const upTo = reader.has('upTo') ? reader.whole('upTo', 1, heaviest) : heaviest;
      const method = { name: reader.text('name', 80), description: reader.optional('description') ?? '' };
      const rate = {
        price: reader.amount('price'),
        minDays: reader.has('minDays') ? reader.whole('minDays', 0, 365) : 1,
        maxDays: reader.has('maxDays') ? reader.whole('maxDays', 0, 365) : 5,
        freeFrom: reader.has('freeFrom') ? reader.amount('freeFrom') : null,
      };
      const isThis = and(
        eq(shippingRates.methodId, id),
        eq(shippingRates.zone, zone),
        eq(shippingRates.upTo, upTo),
      );
      const before = rates.find((each) => each.methodId === id && each.zone === zone && each.upTo === upTo);
      const known = methods.get(id);
      const putMethod = async () => {
        const row = { id, position: known?.position ?? methods.size + 1, ...method };
        const given = reader.given(method);
        if (!known) await db.insert(shippingMethods).values(row);
        else if (!holds(known, given))
          await db.update(shippingMethods).set(given).where(eq(shippingMethods.id, id));
        methods.set(id, known ? { ...known, ...given } : row);
      };
      const values = { ...rate, ...method };
      const writing = {
        insert: async () => {
          await putMethod();
          await db.insert(shippingRates).values({ methodId: id, zone, upTo, ...rate });
        },
        update: async () => {
          await putMethod();
          await db.update(shippingRates).set(reader.given(rate)).where(isThis);
        },
      };
      return planned(
        `${id} ${zone} ${upTo}`,
        before && known && { ...before, ...known },
        values,
        writing,
        reader.given(values),
      );
    };
  },
};
