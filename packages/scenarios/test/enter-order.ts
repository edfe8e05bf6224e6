import { itemOf, type Contact, type Host, type Order, type SkuAnswer } from '@orderpad/contracts';
import {
  findContacts,
  type NewLine,
  type OrderSession,
  padView,
  placedView,
  reviewView,
  shippingView,
  until,
} from '@orderpad/core';
import type { Invoice, InvoiceRow } from '@orderpad/host/invoices';

/** Enters an invoice as staff do, step by step, up to the button. */
export async function enter(session: OrderSession, host: Host, invoice: Invoice): Promise<void> {
  await until(session, padView, ({ phase }) => phase === 'editing');
  const contact = await foundContact(session, invoice.contactNumber);
  session.send({ type: 'contact.select', contact });
  session.send({ type: 'next' });
  session.send({ type: 'items.add', lines: await linesOf(host, contact, invoice.rows) });
  await stepped(session);

  if (session.view(padView).step === 'shipping') {
    const { shipments } = await until(
      session,
      shippingView,
      (view) => view.shipments[0]?.options.length !== 0,
    );
    for (const { id, options } of shipments) {
      // Orders from abroad are not collected.
      const methodId = options.find((option) => option.id === 'collection')?.id ?? options[0]?.id ?? '';
      session.send({ type: 'shipping.edit', shipmentId: id, patch: { methodId } });
    }
    await stepped(session);
  }
  session.send({ type: 'payment.edit', patch: { methodId: 'cash' } });
  await stepped(session);
  const { warnings } = session.view(reviewView);
  for (const { issue } of warnings) session.send({ type: 'review.acknowledge', issue, accepted: true });
  await until(session, reviewView, ({ canPlace }) => canPlace);
}

/** Submits, and resolves with the order. */
export async function place(session: OrderSession): Promise<Order> {
  session.send({ type: 'review.place' });
  const { order } = await until(session, placedView, (view) => view.order !== undefined);
  if (!order) throw new Error('placed without an order');
  return order;
}

/** Goes to the next step, once the host has priced the order. Throws where the step is not left. */
export async function stepped(session: OrderSession): Promise<void> {
  const { step } = session.view(padView);
  const isQuoted = () => session.view(reviewView).quote !== undefined;
  if (!isQuoted()) await until(session, reviewView, ({ quote }) => quote !== undefined);
  session.send({ type: 'next' });
  const { step: now } = session.view(padView);
  if (now === step)
    throw new Error(`${step} was not left: ${JSON.stringify(session.view(reviewView).quote?.issues)}`);
}

/** Finds the contact of a number, as staff do. */
export function foundContact(session: OrderSession, number: string): Promise<Contact> {
  const finder = findContacts(session);
  return new Promise((resolve, reject) => {
    finder.watch(({ items, isSearching, problem, text }) => {
      if (isSearching || text !== number) return;
      finder.stop();
      const contact = items.find((each) => each.number === number);
      if (contact) resolve(contact);
      else reject(new Error(`nobody has the number ${number}: ${problem}`));
    });
    finder.find(number);
  });
}

async function linesOf(
  host: Host,
  { id: contactId }: Contact,
  rows: readonly InvoiceRow[],
): Promise<NewLine[]> {
  const skus = rows.map(({ sku }) => sku);
  const answers = await host.catalog.resolve({ skus, contactId }, { signal: new AbortController().signal });
  return rows.map((row, index) => lineOf(row, answers[index]));
}

function lineOf({ sku, quantity, override }: InvoiceRow, answer: SkuAnswer | undefined): NewLine {
  if (answer?.kind !== 'found') throw new Error(`${sku} is ${answer?.kind}`);
  const { product, variantId } = answer;
  const variant = product.variants.find(({ id }) => id === variantId);
  if (!variant) throw new Error(`${sku} names a variant its product does not have`);
  return {
    item: itemOf(product, variant),
    quantity,
    ...(override && { override: { unitPrice: 0, reason: override } }),
  };
}
