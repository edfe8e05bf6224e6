import { itemOf, type Host, type Order } from '@orderpad/contracts';
import {
  findContacts,
  padView,
  placedView,
  resolveSkus,
  reviewView,
  type OrderSession,
  shippingView,
  startOrder,
  until,
} from '@orderpad/core';

/** An order taken without a screen: contact, items, shipping and payment. */
export interface WantedOrder {
  /** Finds the contact; the first found is taken. */
  readonly contact: string;
  readonly sku: string;
  readonly quantity: number;
  readonly shippingMethodId: string;
  readonly paymentMethodId: string;
}

/** Takes one order at a host, from the search for a contact to the placed order. Throws where the host does not know the SKU. */
export async function takeOrder(host: Host, wanted: WantedOrder): Promise<Order> {
  const session = startOrder({ host });
  try {
    await until(session, padView, ({ phase }) => phase === 'editing');
    session.send({ type: 'contact.select', contact: await contactNamed(session, wanted.contact) });
    session.send({ type: 'items.add', lines: [await lineOf(session, wanted)] });
    const { shipments } = await until(
      session,
      shippingView,
      (view) => view.shipments[0]?.options.length !== 0,
    );
    for (const { id } of shipments)
      session.send({ type: 'shipping.edit', shipmentId: id, patch: { methodId: wanted.shippingMethodId } });
    session.send({ type: 'payment.edit', patch: { methodId: wanted.paymentMethodId } });
    await until(session, reviewView, ({ quote }) => quote !== undefined);
    session.send({ type: 'go', step: 'review' });
    await until(session, reviewView, ({ canPlace }) => canPlace);
    session.send({ type: 'review.place' });
    const { order } = await until(session, placedView, (view) => view.order !== undefined);
    if (!order) throw new Error('placed without an order');
    return order;
  } finally {
    session.stop();
  }
}

const contactNamed = (session: OrderSession, text: string) =>
  new Promise<Awaited<ReturnType<NonNullable<Host['contacts']>['get']>>>((resolve, reject) => {
    const finder = findContacts(session);
    finder.watch(({ items: [contact], isSearching, text: searched }) => {
      if (isSearching || searched !== text) return;
      finder.stop();
      if (contact) resolve(contact);
      else reject(new Error(`no contact is found for “${text}”`));
    });
    finder.find(text);
  });

async function lineOf(session: OrderSession, { sku, quantity }: WantedOrder) {
  const [answer] = await resolveSkus(session, [sku], new AbortController().signal);
  const variant =
    answer?.kind === 'found' && answer.product.variants.find(({ id }) => id === answer.variantId);
  if (answer?.kind !== 'found' || !variant) throw new Error(`${sku} is not known`);
  return { item: itemOf(answer.product, variant), quantity };
}
