import { itemOf, type Contact, type Host, type Order, type Product } from '@orderpad/contracts';
import {
  padView,
  paymentView,
  placedView,
  registerSlice,
  reviewView,
  shippingView,
  startOrder,
  until,
} from '@orderpad/core';
import { deliveryWindowSlice } from './delivery-window/delivery-window.slice.ts';
import { deliveryWindowView } from './delivery-window/delivery-window.view.ts';
import { flow } from './flow.ts';

/** Takes an order of the first product for the first contact, headless, with the last delivery window that is free. */
export async function takeOrder(
  host: Host,
  { contacts, products }: { readonly contacts: readonly Contact[]; readonly products: readonly Product[] },
): Promise<Order> {
  const contact = contacts.find(({ bar, addresses }) => !bar && addresses.length > 0);
  const product = products.find(({ options, variants: [variant] }) => options.length === 0 && variant?.ships);
  const variant = product?.variants[0];
  if (!contact || !product || !variant) throw new Error('the shop sells nothing to anybody');

  registerSlice(deliveryWindowSlice);
  const session = startOrder({ host, flow });
  await until(session, padView, ({ phase }) => phase === 'editing');
  session.send({ type: 'contact.select', contact });
  session.send({ type: 'items.add', lines: [{ item: itemOf(product, variant), quantity: 1 }] });

  const { shipments } = await until(
    session,
    shippingView,
    (view) => (view.shipments[0]?.options.length ?? 0) > 0,
  );
  const [{ id, options } = { id: '', options: [] }] = shipments;
  session.send({ type: 'shipping.edit', shipmentId: id, patch: { methodId: options[0]?.id ?? '' } });

  const { windows } = await until(session, deliveryWindowView, (view) => view.windows.length > 0);
  session.send({ type: 'delivery-window.select', windowId: windows.at(-1)?.id ?? '' });

  const { methods } = await until(session, paymentView, (view) => view.methods.length > 0);
  const offline = methods.find(({ kind }) => kind !== 'card');
  session.send({ type: 'payment.edit', patch: { methodId: offline?.id ?? '' } });

  await until(session, reviewView, ({ canPlace }) => canPlace);
  session.send({ type: 'review.place' });
  const { order } = await until(session, placedView, (view) => view.order !== undefined);
  session.stop();
  if (!order) throw new Error('the order was not placed');
  return order;
}
