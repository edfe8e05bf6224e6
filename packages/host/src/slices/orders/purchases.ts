import { share } from '@orderpad/contracts';
import { type SQL, sql } from 'drizzle-orm';
import type { Queries } from '../../data/database.ts';
import type { OrderBody } from '../../data/orders.schema.ts';

/** The pieces of a variant in an order, and the price of one, less the discounts of its lines. */
interface Purchase {
  readonly id: string;
  readonly quantity: number;
  readonly price: number;
}

/** Returns what an order adds to the purchases of its contact, one for each variant. What promotions and rewards brought does not count. */
export function purchasesIn({ lines }: Pick<OrderBody, 'lines'>): Purchase[] {
  const ordered = new Map<string, { quantity: number; total: number }>();
  for (const { item, cause, quantity, total } of lines) {
    if (item.kind !== 'variant' || cause.kind !== 'operator') continue;
    const before = ordered.get(item.variantId);
    ordered.set(item.variantId, {
      quantity: (before?.quantity ?? 0) + quantity,
      total: (before?.total ?? 0) + total,
    });
  }
  return [...ordered].map(([id, { quantity, total }]) => ({
    id,
    quantity,
    price: share(total, 1, quantity),
  }));
}

interface Order {
  readonly contactId: SQL;
  readonly at: SQL;
  readonly currency: SQL;
  /** The purchases as text of JSON. */
  readonly bought: SQL;
  /** A condition that all depends on, as a row of this table. */
  readonly from?: SQL;
}

/** Statement that adds the purchases of an order. The caller holds the contact, so that no two orders of one contact wait for each other's rows. */
export const addedPurchases = ({ contactId, at, currency, bought, from }: Order): SQL => sql`
  insert into purchases (contact_id, variant_id, times, pieces, last_at, last_quantity, last_unit_price, currency)
  select ${contactId}, item.id, 1, item.quantity, ${at}, item.quantity, item.price, ${currency}
  from ${from ? sql`${from}, ` : sql``}jsonb_to_recordset(${bought}::jsonb) as item(id text, quantity bigint, price bigint)
  on conflict (contact_id, variant_id) do update
  set times = purchases.times + 1, pieces = purchases.pieces + excluded.pieces, last_at = excluded.last_at,
      last_quantity = excluded.last_quantity, last_unit_price = excluded.last_unit_price,
      currency = excluded.currency`;

/** Adds an order that was just written. */
export async function addPurchases(transaction: Queries, body: OrderBody): Promise<void> {
  const bought = purchasesIn(body);
  if (bought.length === 0) return;
  await transaction.execute(
    addedPurchases({
      contactId: sql`${body.contact.id}`,
      at: sql`${body.placedAt}::timestamptz`,
      currency: sql`${body.currency}`,
      bought: sql`${JSON.stringify(bought)}`,
    }),
  );
}
