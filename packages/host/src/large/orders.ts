import { sql } from 'drizzle-orm';
import type { Queries } from '../data/database.ts';
import { contacts, orderHistory, orders } from '../data/schema.ts';

/** Orders of one statement. */
const batch = 50_000;

/** The id of the invented order of an index. */
const idOf = (index: number) => `o-large-${index}`;

/** Time at which the newest invented order was placed; the others were placed every ninety seconds before. */
const newest = '2026-01-01T00:00:00Z';

/**
 * Adds invented orders of the invented contacts, the oldest first, inside the database. The first contacts have thousands, most have a few. The
 * newest are processed, one in a hundred is cancelled, and one in twenty thousand needs attention. Orders that exist already stay as they are. Returns the number of
 * orders that it added.
 */
export async function fillOrders(
  db: Queries,
  amounts: { readonly contacts: number; readonly orders: number },
  onProgress: (done: string) => void,
): Promise<number> {
  let added = 0;
  for (let from = 0; from < amounts.orders; from += batch) {
    const to = Math.min(from + batch, amounts.orders);
    const [last] = await db
      .select({ id: orders.id })
      .from(orders)
      .where(sql`${orders.id} = ${idOf(to - 1)}`);
    if (last) continue;
    await insert(db, amounts, from, to);
    added += to - from;
    onProgress(`${to} orders`);
  }
  if (added === 0) return 0;
  await db.execute(sql`update ${contacts} set touched_at = newest.at,
      last_order_key = to_char(newest.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
    from (select contact_id, max(placed_at) as at from ${orders} group by contact_id) as newest
    where ${contacts.id} = newest.contact_id`);
  return added;
}

async function insert(
  db: Queries,
  amounts: { readonly contacts: number; readonly orders: number },
  from: number,
  to: number,
): Promise<void> {
  // One hash decides about the contact, and further ones about the rest, so that the same index gives the same order.
  const share = sql`((hashint8(index)::int8 + 2147483648) / 4294967296.0)::float8`;
  await db.execute(sql`
    insert into ${orders} (id, number, draft_id, contact_id, contact_name, placed_by, status, placed_at, currency, items, total, body, search_text)
    select id, number, draft_id, contact_id, name, 'u-mara', status, at, 'GBP', quantity + 3, total,
      ${JSON.stringify(common)}::jsonb || jsonb_build_object(
        'id', id, 'number', number, 'draftId', draft_id,
        'placedAt', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        'contact', jsonb_build_object('id', contact_id, 'name', name),
        'lines', jsonb_build_array(
          ${JSON.stringify(lineOf(1, 850, 1))}::jsonb || jsonb_build_object('quantity', quantity, 'total', 850 * quantity),
          ${JSON.stringify(lineOf(2, 295, 3))}::jsonb),
        'totals', jsonb_build_object('subtotal', total, 'discount', 0, 'shipping', 0, 'tax', 0, 'taxIncluded', true,
          'total', total, 'taxes', '[]'::jsonb)),
      lower(number) || ' ' || first_name_key || ' ' || last_name_key || ' ' || search_text
    from (
      select 'o-large-' || index as id, 'OP-' || nextval('order_numbers') as number, 'd-large-' || index as draft_id,
        contact.id as contact_id, concat_ws(' ', contact.first_name, contact.last_name) as name,
        contact.first_name_key, contact.last_name_key, contact.search_text, at, quantity, 850 * quantity + 885 as total, status
      from (
        select index, 'c-' || (500000 + floor(${amounts.contacts}::int * power(${share}, 3)))::int as contact_id,
          ${newest}::timestamptz - (${amounts.orders}::int - index) * interval '90 seconds' as at,
          1 + mod(abs(hashint8(index + 1)::int8), 40) as quantity,
          case when index > ${amounts.orders}::int * 0.995 then 'processing'
            when mod(abs(hashint8(index + 2)::int8), 20000) = 0 then 'needs-attention'
            when mod(abs(hashint8(index + 2)::int8), 100) = 1 then 'cancelled' else 'complete' end as status
        from generate_series(${from}::int8, ${to - 1}::int8) as index
      ) as drawn join ${contacts} as contact on contact.id = drawn.contact_id order by index
    ) as made on conflict do nothing`);
  await db.execute(sql`
    insert into ${orderHistory} (order_id, at, code, by, params)
    select id, placed_at, 'placed', 'Mara Ellison', jsonb_build_object('number', number) from ${orders}
    where id in (select 'o-large-' || index from generate_series(${from}::int8, ${to - 1}::int8) as index)`);
}

/** Fields that are alike in all invented orders. */
const common = {
  placedBy: 'Mara Ellison',
  currency: 'GBP',
  shipments: [
    {
      id: 's1',
      address: { line1: '1 Pier Street', city: 'Manchester', postalCode: 'M1 1JA', country: 'GB' },
      method: { id: 'collection', name: 'Collection' },
      parts: [],
      price: 0,
      discounts: [],
    },
  ],
  discounts: [],
  payment: { methodId: 'cash', name: 'Cash', payer: 'contact' },
};

const lineOf = (index: number, unitPrice: number, quantity: number) => ({
  id: `l${index}`,
  item: {
    kind: 'variant',
    productId: `p-large-${index}`,
    variantId: `v-large-${index}`,
    sku: `LARGE-${index}`,
    title: `Glazed Ceramic Mug ${index}`,
    choices: [],
    ships: true,
  },
  quantity,
  cause: { kind: 'operator' },
  unitPrice,
  discounts: [],
  total: unitPrice * quantity,
});
