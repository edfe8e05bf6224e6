import { randomUUID } from 'node:crypto';
import { codeKey, decimalOf, nameOf, type Order, type SavedAddress, sum } from '@orderpad/contracts';
import { eq } from 'drizzle-orm';
import type { OrderBody } from '../data/orders.schema.ts';
import { contacts, orderHistory, orders, products, shippingMethods, variants } from '../data/schema.ts';
import type { User } from '../service/service.ts';
import { contactsById } from '../slices/contact/contact.ts';
import { insertOrder } from '../slices/placing/insert-order.ts';
import { grouped } from '../text/grouped.ts';
import { importer, type Importing, type Kind } from './kind.ts';
import { lineColumns, lineIn } from './order-lines.ts';
import { type Reader, refuse } from './reader.ts';
import { planned } from './upsert.ts';

/** The user in whose name past orders stand. */
const user: User = {
  id: importer,
  username: importer,
  name: 'Import',
  role: 'admin',
  mayEnter: true,
  contactId: null,
  passwordHash: '',
  address: null,
  email: null,
  pin: null,
  groupId: null,
  state: 'active',
  searchText: '',
};

export const orderRows: Kind = {
  name: 'orders',
  beside: { name: 'order-lines', columns: lineColumns },
  columns: [
    'number',
    'contact',
    'orderDate',
    'deliveryDate',
    'shipping',
    'freight',
    'payment',
    'reference',
    'note',
    'total',
  ],
  // Lists show first what came in last.
  compare: (a, b) => (a.cells.get('orderDate') ?? '').localeCompare(b.cells.get('orderDate') ?? ''),
  async begin({ db, currency, rowsBeside }) {
    const { number: ofOrder, placedAt: at, total: sumOf } = orders;
    const before = await db.select({ number: ofOrder, placedAt: at, total: sumOf }).from(orders);
    const known = new Map(before.map((row) => [row.number, row]));
    const newest = before.reduce((latest, { placedAt }) => Math.max(latest, placedAt.getTime()), 0);
    const people = await db.select({ id: contacts.id, number: contacts.number }).from(contacts);
    const ids = new Map(people.map(({ id, number }) => [number ?? '', id]));
    const methods = new Map((await db.select().from(shippingMethods)).map(({ id, name }) => [id, name]));
    const sold = await db
      .select({ product: products, variant: variants })
      .from(variants)
      .innerJoin(products, eq(products.id, variants.productId));
    const bySku = new Map(sold.map((each) => [each.variant.skuKey, each]));
    const lines = grouped(rowsBeside, ({ cells }) => cells.get('order') ?? '');

    return async (reader) => {
      const number = reader.text('number', 60);
      if (/^OP-\d+$/i.test(number))
        refuse('number', 'reserved', 'The host gives these numbers itself: put something else before it.');
      const placedAt = reader.day('orderDate');
      const row = known.get(number);
      if (!row && placedAt.getTime() < newest)
        refuse(
          'orderDate',
          'later-orders',
          'Import past orders before the first one is placed: lists are in the order of coming in.',
        );
      const id =
        ids.get(reader.text('contact', 60)) ??
        refuse('contact', 'unknown', 'Import the contact first, in contacts.csv.');
      const contact =
        (await contactsById(db, [id])).get(id) ?? refuse('contact', 'unknown', 'Import the contact first.');
      const own = (lines.get(number) ?? []).map((line, at) =>
        lineIn(line, `${at + 1}`, currency, bySku.get(codeKey(line.cells.get('sku') ?? ''))),
      );
      if (own.length === 0) refuse('number', 'no-lines', 'Write its lines into order-lines.csv.');
      const freight = reader.has('freight') ? reader.amount('freight') : 0;
      const methodId = reader.optional('shipping', 60) ?? 'standard';
      const subtotal = sum(own.map(({ total }) => total));
      const total = subtotal + freight;
      if (reader.has('total') && reader.amount('total') !== total)
        refuse(
          'total',
          'total-differs',
          `Lines and freight come to ${decimalOf({ amount: total, currency })}.`,
        );
      if (row && row.total !== total)
        refuse(
          'number',
          'order-differs',
          'An order of this number is there with another total, and no order is changed.',
        );
      const [address] = contact.addresses;
      if (!address && freight > 0)
        refuse('freight', 'no-address', 'Import an address of the contact first, in addresses.csv.');
      const { note, reference, payment, details } = textsIn(reader);
      const body: OrderBody = {
        id: randomUUID(),
        number,
        draftId: randomUUID(),
        placedAt: placedAt.toISOString(),
        placedBy: user.name,
        currency,
        contact: {
          id,
          name: nameOf(contact),
          ...(contact.email !== undefined && { email: contact.email }),
          ...(contact.phone !== undefined && { phone: contact.phone }),
        },
        lines: own,
        shipments: address ? [shipmentOf(own, address, methodId, methods.get(methodId), freight)] : [],
        discounts: [],
        totals: { subtotal, discount: 0, shipping: freight, tax: 0, taxIncluded: false, total, taxes: [] },
        payment: { methodId: 'imported', name: payment, payer: 'contact', ...reference },
        ...note,
        ...details,
      };
      return planned(
        number,
        row,
        {},
        {
          insert: () => insertComplete({ db }, body, placedAt),
          update: async () => undefined,
        },
      );
    };
  },
};

function textsIn(reader: Reader) {
  const note = reader.optional('note', 2000);
  const reference = reader.optional('reference', 80);
  return {
    note: note === undefined ? {} : { note },
    reference: reference === undefined ? {} : { reference },
    payment: reader.optional('payment', 80) ?? 'As it was paid',
    details: {
      details: {
        orderDate: dayOf(reader.day('orderDate')),
        ...(reader.has('deliveryDate') && { deliveryDate: dayOf(reader.day('deliveryDate')) }),
      },
    },
  };
}

const dayOf = (noon: Date): string => noon.toISOString().slice(0, 10);

function shipmentOf(
  lines: Order['lines'],
  saved: SavedAddress,
  methodId: string,
  name: string | undefined,
  price: number,
): Order['shipments'][number] {
  const { id: _, ...address } = saved;
  return {
    id: '1',
    address,
    method: { id: methodId, name: name ?? methodId },
    parts: lines.flatMap(({ id, quantity, item }) => (item.ships ? [{ lineId: id, quantity }] : [])),
    price,
    discounts: [],
  };
}

/** Writes an order that was fulfilled before this shop. It takes nothing from stock and adds nothing to an account. */
async function insertComplete({ db }: Pick<Importing, 'db'>, body: OrderBody, at: Date): Promise<void> {
  const account = { methods: [], issues: [], charge: 0, isBound: false };
  await insertOrder(db, body, user, { account, grant: undefined });
  if (body.shipments.length === 0) return;
  await db.update(orders).set({ status: 'complete' }).where(eq(orders.id, body.id));
  await db
    .insert(orderHistory)
    .values({ orderId: body.id, at, code: 'completed', status: 'complete', by: user.name, params: {} });
}
