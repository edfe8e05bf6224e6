import {
  type Contact,
  type Draft,
  type Host,
  isBlocking,
  itemOf,
  type Line,
  type Order,
  type Quote,
  type Submission,
  type SubmissionKey,
} from '@orderpad/contracts';
import { expect } from 'vitest';
import type { HostFixture } from './fixture.ts';

/** A call nobody ends. */
export const call = () => ({ signal: new AbortController().signal });

export const keyed = (key: SubmissionKey = newKey()) => ({ ...call(), key });

export const newKey = (): SubmissionKey => crypto.randomUUID();

export async function firstContact({ contacts }: Host, text: string): Promise<Contact> {
  const { items } = (await contacts?.search({ text, limit: 5 }, call())) ?? { items: [] };
  const [contact] = items;
  if (!contact) throw new Error(`the fixture says that "${text}" finds a contact`);
  return contact;
}

/** A line of what the fixture says is sold. */
export async function lineOf(host: Host, { sold }: Pick<HostFixture, 'sold'>, quantity = 2): Promise<Line> {
  const [answer] = await host.catalog.resolve({ skus: [sold] }, call());
  if (answer?.kind !== 'found') throw new Error(`the fixture says that ${sold} is one variant that is sold`);
  const { product, variantId } = answer;
  const variant = product.variants.find(({ id }) => id === variantId);
  if (!variant) throw new Error(`the answer to ${sold} names a variant that its product does not have`);
  return { id: newKey(), item: itemOf(product, variant), quantity, cause: { kind: 'operator' } };
}

/** The pieces of a SKU that a host shows. */
export async function piecesOf({ catalog }: Host, sku: string): Promise<number> {
  const [answer] = await catalog.resolve({ skus: [sku] }, call());
  const { product, variantId } = answer?.kind === 'found' ? answer : {};
  const stock = product?.variants.find(({ id }) => id === variantId)?.stock;
  if (stock?.kind !== 'counted' || stock.available === 0)
    throw new Error(`the fixture says that the host shows how many pieces of ${sku} there are, at least one`);
  return stock.available;
}

/** A draft for the fixture's contact, going to its first address, before a shipping and a payment method were chosen. */
export async function draftFor(host: Host, fixture: HostFixture, ...lines: Line[]): Promise<Draft> {
  const [{ currency }, contact] = await Promise.all([
    host.describe(call()),
    firstContact(host, fixture.contactWithAddress),
  ]);
  const [address] = contact.addresses;
  if (!address) throw new Error('the fixture says that this contact has an address');
  return {
    id: newKey(),
    revision: 1,
    flow: 'back-office',
    currency,
    contactId: contact.id,
    lines: lines.length > 0 ? lines : [await lineOf(host, fixture)],
    codes: [],
    promotions: [],
    shipments: [{ id: newKey(), to: { kind: 'contact', addressId: address.id }, parts: [] }],
    context: {},
  };
}

/** The same draft with the first shipping method and the first offline payment method the host offers for it. */
export async function completed(host: Host, draft: Draft): Promise<Draft> {
  const { shipments, paymentMethods, context } = await host.orders.quote(draft, call());
  const method = paymentMethods.find(({ kind }) => kind === 'offline');
  return {
    ...draft,
    revision: draft.revision + 1,
    shipments: draft.shipments.map((shipment) => {
      const offer = shipments.find(({ shipmentId }) => shipmentId === shipment.id);
      const option = offer?.options[0];
      return option ? { ...shipment, methodId: option.id } : shipment;
    }),
    ...(method && { payment: { methodId: method.id, payer: method.payer ?? 'contact' } }),
    context: context ?? draft.context,
  };
}

/** Returns the submission that accepts this quote of this draft. */
export const acceptingOf = (draft: Draft, { id, totals, currency, issues }: Quote): Submission => ({
  draft,
  quoteId: id,
  acceptedTotal: { amount: totals.total, currency },
  acknowledged: issues
    .filter(({ severity }) => severity === 'warning')
    .map(({ code, path }) => ({ code, path })),
});

/** Returns a complete draft as a submission, with its quote. */
export async function readyToPlace(
  host: Host,
  fixture: HostFixture,
): Promise<{ quote: Quote; submission: Submission }> {
  const draft = await completed(host, await draftFor(host, fixture));
  const quote = await host.orders.quote(draft, call());
  expect(quote.issues.filter(isBlocking), 'a complete draft of the fixture has no errors').toEqual([]);
  return { quote, submission: acceptingOf(draft, quote) };
}

/** The newest orders of a contact, as many as one page holds. */
export async function orderIdsOf({ orders }: Host, contactId: string): Promise<Set<Order['id']>> {
  const page = await orders.list?.({ text: '', contactId, limit: 100 }, call());
  return new Set(page?.items.map(({ id }) => id));
}
