import { demoData, memoryHost } from '@orderpad/adapters/memory';
import type { Contact, Host, Product } from '@orderpad/contracts';
import {
  findContacts,
  type Finder,
  findProducts,
  type OrderSession,
  padView,
  placedView,
  reviewView,
  shippingView,
  startOrder,
  until,
} from '@orderpad/core';
import { findOrders, loadOrder } from '@orderpad/core/orders';
import { describe, expect, it } from 'vitest';
import { lineOf } from './driver.ts';

/** Returns the results of a finder, once it has answered. */
const found = <Item>(finder: Finder<Item>, text: string) =>
  new Promise<readonly Item[]>((resolve) => {
    finder.watch(({ items, isSearching }) => {
      if (!isSearching) resolve(items);
    });
    finder.find(text);
  });

const demo = await demoData('GBP');

/** Enter an order at the demo shop, without a page, up to the button. */
async function entered(host: Host, product: Product, contact: Contact): Promise<OrderSession> {
  const session = startOrder({ host });
  await until(session, padView, ({ phase }) => phase === 'editing');
  session.send({ type: 'contact.select', contact });
  session.send({ type: 'items.add', lines: [lineOf(product, 2)] });
  const { shipments } = await until(
    session,
    shippingView,
    (view) => (view.shipments[0]?.options.length ?? 0) > 0,
  );
  const [{ id, options } = { id: '', options: [] }] = shipments;
  session.send({ type: 'shipping.edit', shipmentId: id, patch: { methodId: options[0]?.id ?? '' } });
  await until(session, reviewView, ({ quote }) => quote !== undefined);
  session.send({ type: 'payment.edit', patch: { methodId: demo.paymentMethods[0]?.id ?? '' } });
  return session;
}

describe('an order without a page', () => {
  it('can be placed at the demo shop, and is found in its list', async () => {
    const host = memoryHost();
    const [contact] = demo.contacts.filter(({ bar, addresses }) => !bar && addresses.length > 0);
    const product = demo.products.find(
      ({ options, variants: [variant] }) => options.length === 0 && variant?.ships,
    );
    if (!contact || !product) throw new Error('the demo shop sells something to somebody');

    const session = await entered(host, product, contact);
    const { total } = await until(session, reviewView, ({ canPlace }) => canPlace);
    session.send({ type: 'review.place' });
    const { order } = await until(session, placedView, (view) => view.order !== undefined);

    expect(order?.totals.total).toBe(total?.amount);
    const [listed] = await found(findOrders(host), order?.number ?? '');
    expect(listed?.id).toBe(order?.id);
    expect(await loadOrder(host, order?.id ?? '')).toEqual(order);
    session.stop();
  });

  it('can search for contacts and products', async () => {
    const host = memoryHost();
    const session = startOrder({ host });
    const [contact] = demo.contacts;
    const [product] = demo.products;

    const contacts = await found(findContacts(session), contact?.lastName ?? contact?.company ?? '');
    const products = await found(findProducts(session), product?.title ?? '');

    expect(contacts.map(({ id }) => id)).toContain(contact?.id);
    expect(products.map(({ id }) => id)).toContain(product?.id);
    session.stop();
  });
});
