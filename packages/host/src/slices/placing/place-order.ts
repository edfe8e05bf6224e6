import {
  HostError,
  isBlocking,
  isSameMoney,
  issue,
  missingIn,
  nameOf,
  unaccepted,
  type Contact,
  type Order,
  type Submission,
} from '@orderpad/contracts';
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Queries } from '../../data/database.ts';
import { fold } from '../../text/fold.ts';
import { contacts, orderHistory, orders, quotes, variants } from '../../data/schema.ts';
import type { Service, User } from '../../service/service.ts';
import { record } from '../../service/audit.ts';
import { assertOpen } from '../../profile/entry.ts';
import { priceDraft, type Priced } from '../../pricing/pricing.ts';
import { partsOf } from '../promotions/offer.ts';
import { hashOf } from '../../pricing/quote.ts';
import { holdOffers, redeem } from '../promotions/redemptions.ts';

interface Placing {
  readonly user: User;
  readonly submission: Submission;
  readonly orderId: string;
}

export type Body = Omit<Order, 'status' | 'history'>;

/** Check everything again where it is going to be true, and write the order. Refusals are thrown and undo it all. */
export async function placeOrder(transaction: Queries, service: Service, placing: Placing): Promise<void> {
  const { user, submission } = placing;
  const { draft } = submission;
  await assertOpen(transaction, user);
  await assertNotPlaced(transaction, draft.id);
  const offers = await holdOffers(transaction, draft);
  await holdStock(
    transaction,
    submission,
    offers.flatMap(partsOf).map(({ variantId }) => variantId),
  );
  const priced = await priceDraft(transaction, draft, user, service.now());
  await assertAgreed(transaction, service, placing, priced);
  const body = bodyOf(placing, priced, await nextNumber(transaction), service.now());
  await insertOrder(transaction, body, user);
  await takeStock(transaction, priced);
  const promotions = await redeem(transaction, body, user, priced.quoted.promotions ?? []);
  await record(transaction, {
    at: service.now(),
    userId: user.id,
    onBehalfOf: body.contact.id,
    action: 'order.placed',
    subject: body.id,
    details: { number: body.number, total: body.totals.total, overrides: overridesOf(priced), promotions },
  });
}

async function assertNotPlaced(transaction: Queries, draftId: string): Promise<void> {
  const [order] = await transaction.select({ id: orders.id }).from(orders).where(eq(orders.draftId, draftId));
  if (order) throw draftPlaced(order.id);
}

const draftPlaced = (orderId: string): HostError =>
  new HostError('draft-placed', 'this draft is an order already', { orderId });

/** Lock what may be sold out, always in the same order, so that two placings wait for each other and never for ever. */
async function holdStock(
  transaction: Queries,
  { draft }: Submission,
  offered: readonly string[],
): Promise<void> {
  const ids = [
    ...draft.lines.flatMap(({ item }) => (item.kind === 'variant' ? item.variantId : [])),
    ...offered,
  ];
  if (ids.length === 0) return;
  await transaction
    .select({ id: variants.id })
    .from(variants)
    .where(inArray(variants.id, [...new Set(ids)]))
    .orderBy(asc(variants.id))
    .for('update');
}

/** The person agreed to exactly this: same quote, same total, every warning seen, nothing missing. */
async function assertAgreed(
  transaction: Queries,
  { now }: Service,
  { user, submission: { draft, quoteId, acceptedTotal, acknowledged } }: Placing,
  { quoted, contact }: Priced,
): Promise<void> {
  const missing = [
    ...missingIn(draft, quoted),
    ...(draft.contactId === undefined || contact ? [] : [issue('contact-gone', ['contactId'])]),
  ];
  if (missing.length > 0) throw new HostError('refused', 'the draft is not complete', { issues: missing });
  const [quote] = await transaction
    .select()
    .from(quotes)
    .where(and(eq(quotes.id, quoteId), eq(quotes.userId, user.id), eq(quotes.draftId, draft.id)));
  const errors = quoted.issues.filter(isBlocking);
  if (!quote || quote.expiresAt <= now() || quote.hash !== hashOf(draft, { quoted, contact, lines: [] })) {
    throw new HostError('quote-changed', 'the quote no longer holds', { issues: errors });
  }
  if (!isSameMoney(acceptedTotal, { amount: quoted.totals.total, currency: quoted.currency })) {
    const issues = [issue('total-changed', ['acceptedTotal'], { total: quoted.totals.total })];
    throw new HostError('quote-changed', 'the total is not the accepted one', { issues });
  }
  if (errors.length > 0) throw new HostError('refused', 'something stands in the way', { issues: errors });
  const open = unaccepted(quoted, acknowledged);
  if (open.length > 0) throw new HostError('refused', 'a warning was not accepted', { issues: open });
}

async function nextNumber(transaction: Queries): Promise<string> {
  const [row] = await transaction
    .select({ number: sql<string>`nextval('order_numbers')::text` })
    .from(sql`(values (1)) as one`);
  if (!row) throw new Error('the sequence gave no number');
  return `OP-${row.number}`;
}

function bodyOf(
  { user, submission: { draft }, orderId }: Placing,
  { quoted, contact }: Priced,
  number: string,
  at: Date,
): Body {
  if (!contact || !draft.payment) throw new Error('placing an incomplete draft');
  const byId = new Map(draft.lines.map((line) => [line.id, line]));
  const method = quoted.paymentMethods.find(({ id }) => id === draft.payment?.methodId);
  return {
    id: orderId,
    number,
    draftId: draft.id,
    placedAt: at.toISOString(),
    placedBy: user.name,
    currency: quoted.currency,
    contact: contactIn(contact),
    lines: quoted.lines.map(({ lineId, item, quantity, cause, unitPrice, hostPrice, discounts, total }) => {
      const { note, gift, override } = byId.get(lineId) ?? {};
      return {
        id: lineId,
        item,
        quantity,
        cause,
        unitPrice,
        discounts,
        total,
        ...(note === undefined ? {} : { note }),
        ...(gift === undefined ? {} : { gift }),
        ...(override === undefined ? {} : { override }),
        ...(hostPrice === undefined ? {} : { hostPrice }),
      };
    }),
    shipments: quoted.shipments.flatMap(
      ({ shipmentId, address, parts, options, methodId, price, discounts }) => {
        const option = options.find(({ id }) => id === methodId);
        if (!address || !option) return [];
        return [
          { id: shipmentId, address, method: { id: option.id, name: option.name }, parts, price, discounts },
        ];
      },
    ),
    discounts: quoted.discounts,
    totals: quoted.totals,
    payment: { ...draft.payment, name: method?.name ?? draft.payment.methodId },
    ...(draft.note === undefined ? {} : { note: draft.note }),
  };
}

const contactIn = (contact: Contact): Order['contact'] => ({
  id: contact.id,
  name: nameOf(contact),
  ...(contact.email === undefined ? {} : { email: contact.email }),
  ...(contact.phone === undefined ? {} : { phone: contact.phone }),
});

async function insertOrder(transaction: Queries, body: Body, user: User): Promise<void> {
  const at = new Date(body.placedAt);
  const status: Order['status'] = body.shipments.length > 0 ? 'processing' : 'complete';
  const inserted = await transaction
    .insert(orders)
    .values({
      id: body.id,
      number: body.number,
      draftId: body.draftId,
      contactId: body.contact.id,
      contactName: body.contact.name,
      placedBy: user.id,
      status,
      placedAt: at,
      currency: body.currency,
      items: body.lines.reduce((items, { quantity }) => items + quantity, 0),
      total: body.totals.total,
      body,
      searchText: fold(`${body.number} ${body.contact.name}`),
    })
    .onConflictDoNothing({ target: orders.draftId })
    .returning({ id: orders.id });
  if (inserted.length === 0) {
    const [other] = await transaction
      .select({ id: orders.id })
      .from(orders)
      .where(eq(orders.draftId, body.draftId));
    throw draftPlaced(other?.id ?? '');
  }
  const entry = { orderId: body.id, at, by: user.name };
  await transaction.insert(orderHistory).values([
    {
      ...entry,
      code: 'placed',
      params: { number: body.number },
      ...(status === 'processing' ? { status } : {}),
    },
    ...(status === 'complete' ? [{ ...entry, code: 'completed', status, params: {} }] : []),
  ]);
  await transaction.update(contacts).set({ touchedAt: at }).where(eq(contacts.id, body.contact.id));
}

async function takeStock(transaction: Queries, { lines }: Priced): Promise<void> {
  const taken = new Map<string, number>();
  for (const { variant, quoted } of lines) {
    if (variant && variant.stock !== null)
      taken.set(variant.id, (taken.get(variant.id) ?? 0) + quoted.quantity);
  }
  if (taken.size === 0) return;
  const rows = JSON.stringify([...taken].map(([id, quantity]) => ({ id, quantity })));
  await transaction
    .update(variants)
    .set({ stock: sql`${variants.stock} - taken.quantity` })
    .from(sql`jsonb_to_recordset(${rows}::jsonb) as taken(id text, quantity integer)`)
    .where(sql`${variants.id} = taken.id`);
}

/** Prices that staff set, for the audit: which line, which price instead of which. */
const overridesOf = ({ quoted }: Priced) =>
  quoted.lines.flatMap(({ lineId, unitPrice, hostPrice }) =>
    hostPrice === undefined ? [] : [{ lineId, unitPrice, hostPrice }],
  );
