import { itemOf, type Contact, type Host } from '@orderpad/contracts';
import { type NewLine, type OrderSession, padView, reviewView, shippingView, until } from '@orderpad/core';
import { foundContact, stepped } from './enter-order.ts';
import type { SoldOrder } from './sold-orders.ts';

const reason = 'As it was sold';

/** Enters an order as it was sold: with its prices, its discounts on lines, its freight and its date, up to the button. */
export async function enterSold(session: OrderSession, host: Host, sold: SoldOrder): Promise<void> {
  await until(session, padView, ({ phase }) => phase === 'editing');
  const contact = await foundContact(session, sold.contact);
  session.send({ type: 'contact.select', contact });
  session.send({ type: 'next' });
  session.send({ type: 'items.add', lines: await linesOf(host, contact, sold) });
  await stepped(session);
  await until(session, shippingView, (view) => (view.shipments[0]?.options.length ?? 0) > 0);
  for (const { id } of session.view(shippingView).shipments) {
    session.send({ type: 'shipping.edit', shipmentId: id, patch: { methodId: sold.shipping } });
    session.send({
      type: 'shipping.edit',
      shipmentId: id,
      patch: { override: { price: sold.freight, reason } },
    });
  }
  await stepped(session);
  const { quote } = await until(session, reviewView, (view) => view.quote !== undefined);
  const method = quote?.paymentMethods.find(({ kind }) => kind === 'offline');
  session.send({ type: 'payment.edit', patch: { methodId: method?.id ?? '' } });
  await stepped(session);
  session.send({ type: 'details.edit', patch: { orderDate: sold.orderDate, tags: [sold.number] } });
  await until(session, reviewView, (view) => view.quote !== undefined);
  for (const { issue } of session.view(reviewView).warnings)
    session.send({ type: 'review.acknowledge', issue, accepted: true });
  await until(session, reviewView, ({ canPlace }) => canPlace);
}

async function linesOf(host: Host, { id: contactId }: Contact, { lines }: SoldOrder): Promise<NewLine[]> {
  const skus = lines.map(({ sku }) => sku);
  const answers = await host.catalog.resolve({ skus, contactId }, { signal: new AbortController().signal });
  return lines.map(({ sku, quantity, unitPrice, discount }, at): NewLine => {
    const answer = answers[at];
    const variant =
      answer?.kind === 'found'
        ? answer.product.variants.find(({ id }) => id === answer.variantId)
        : undefined;
    if (answer?.kind !== 'found' || !variant) throw new Error(`${sku} is not sold: ${answer?.kind}`);
    return {
      item: itemOf(answer.product, variant),
      quantity,
      ...(variant.price?.amount !== unitPrice && { override: { unitPrice, reason } }),
      ...(discount > 0 && { discount: { kind: 'rate', rate: discount * 10_000, reason } }),
    };
  });
}
