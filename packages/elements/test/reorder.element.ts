import { expect } from '@open-wc/testing';
import { demoData, memoryHost } from '@orderpad/adapters/memory';
import { capabilitiesBut, HostError, itemOf, type Host, type Order } from '@orderpad/contracts';
import { itemsView, padView, reviewView, shippingView, startOrder, until as untilView } from '@orderpad/core';
import { phoneOrder } from '@orderpad/core/flows';
import { LitElement } from 'lit';
import { PadDriver } from './drivers/pad-driver.ts';
import { RootDriver, until } from './drivers/root-driver.ts';

const data = await demoData();
const marcus = data.contacts.find(({ id }) => id === 'contact-2');

/** Places an order of Marcus without a page: two of everything, by the first method, on an invoice. */
async function placeOrder(host: Host, ...skus: readonly string[]): Promise<Order> {
  const session = startOrder({ host, flow: phoneOrder });
  await untilView(session, padView, ({ phase }) => phase === 'editing');
  if (!marcus) throw new Error('the demo shop knows no Marcus');
  session.send({ type: 'contact.select', contact: marcus });
  const lines = skus.map((sku) => {
    const product = data.products.find(({ variants }) => variants.some((each) => each.sku === sku));
    const variant = product?.variants.find((each) => each.sku === sku);
    if (!product || !variant) throw new Error(`the demo shop has no ${sku}`);
    return { item: itemOf(product, variant), quantity: 2 };
  });
  session.send({ type: 'items.add', lines });
  const { shipments } = await untilView(session, shippingView, (view) =>
    Boolean(view.shipments[0]?.options[0]),
  );
  const [shipment] = shipments;
  const [method] = shipment?.options ?? [];
  if (!shipment || !method) throw new Error('nothing ships');
  session.send({ type: 'shipping.edit', shipmentId: shipment.id, patch: { methodId: method.id } });
  session.send({ type: 'payment.edit', patch: { methodId: 'invoice' } });
  session.send({ type: 'go', step: 'review' });
  await untilView(session, reviewView, ({ canPlace }) => canPlace);
  const placed = new Promise<Order>((resolve) => session.on('placed', ({ order }) => resolve(order)));
  session.send({ type: 'review.place' });
  const order = await placed;
  session.stop();
  return order;
}

/** Opens a telephone order for Marcus. */
async function open(host: Host): Promise<PadDriver> {
  const pad = await PadDriver.open({ host, flow: phoneOrder });
  await pad.choose('marcus');
  return pad;
}

/** Returns the record of the customer, once it knows the orders. */
async function recordOf(pad: PadDriver): Promise<RootDriver> {
  const find = () =>
    pad.root.querySelector('order-pad-contact-header')?.shadowRoot?.querySelector('order-pad-contact-record');
  await until(() => find()?.shadowRoot?.querySelector('.orders .line, .orders p'), 'waited for the orders');
  const record = find();
  if (!(record instanceof LitElement)) throw new Error('nothing is known');
  return new RootDriver(record);
}

const linesIn = (pad: PadDriver) =>
  [...(pad.pad.session?.view(itemsView).lines ?? [])].map(({ item, quantity }) => [item.title, quantity]);

describe('Order again', () => {
  it('adds the lines of a past order, proposes its methods, and leads to the review', async () => {
    const host = memoryHost({ data });
    const { number } = await placeOrder(host, 'JUG', 'SOAP');
    const pad = await open(host);

    await (await recordOf(pad)).press('Order again');

    const result = await pad.part('order-pad-reorder');
    await result.says(`Order ${number} again`);
    await result.says('2 lines are added at today’s prices.');
    await result.says('Shipping (Standard) and payment (Invoice) are those of that order.');
    expect(linesIn(pad)).to.deep.equal([
      ['Pouring jug, 1 litre', 2],
      ['Olive oil soap', 2],
    ]);
    await until(() => result.focus.startsWith('Continue to Review'), 'waited for the focus');
    await expect(pad.element).to.be.accessible();
    await result.press('Continue to Review');
    await pad.part('order-pad-review');
    await until(() => pad.pad.session?.view(reviewView).canPlace, 'waited for a complete order');
  });

  it('names each line that is not ordered again, and each that came differently', async () => {
    const shop = memoryHost({ data });
    const order = await placeOrder(shop, 'JUG', 'SOAP', 'VASE', 'SPOON');
    const [jug, soap, vase, spoon] = order.lines;
    if (jug?.item.kind !== 'variant' || !soap || !vase || !spoon) throw new Error('four lines were ordered');
    const lines = [
      { ...jug, item: { ...jug.item, sku: 'OLD-JUG' } },
      {
        ...soap,
        unitPrice: soap.unitPrice - 100,
        override: { unitPrice: soap.unitPrice - 100, reason: 'Promised' },
      },
      { ...vase, quantity: 5, unitPrice: vase.unitPrice + 50 },
      { ...spoon, cause: { kind: 'promotion' as const, promotionId: 'gift' } },
    ];
    const off = { level: 'order', source: { kind: 'manual' }, name: 'Goodwill', amount: 250 } as const;
    const get = async (): Promise<Order> => ({ ...order, lines, discounts: [off], note: 'Ring twice' });
    const pad = await open({ ...shop, orders: { ...shop.orders, get } });

    await (await recordOf(pad)).press('Order again');

    const result = await pad.part('order-pad-reorder');
    await result.says('The discount of £2.50 on that order is not taken over.');
    await result.says('Its instructions are not taken over.');
    await result.says('2 lines are not added');
    await result.says('The code OLD-JUG is no longer known.');
    await result.says('This order earns it anew.');
    await result.says('Staff had set the price at £4.85. It is £5.85 now.');
    await result.says('£17.60 then, £17.10 now');
    await result.says('Only 1 in stock');
    expect(linesIn(pad)).to.deep.equal([
      ['Olive oil soap', 2],
      ['Bud vase', 5],
    ]);
    await expect(pad.element).to.be.accessible();
  });

  it('by Alt+R repeats the last order in any step, and Ctrl+Enter leads to the button that places it', async () => {
    const host = memoryHost({ data });
    await placeOrder(host, 'JUG');
    const pad = await open(host);
    await pad.press('Use customer');
    const items = await pad.part('order-pad-items');
    await until(() => pad.root.activeElement === items.element, 'waited for the step to take the focus');
    await until(
      () => pad.root.querySelector('order-pad-contact-header')?.shadowRoot?.querySelector('.facts'),
      'waited for the customer',
    );

    await pad.keys('Alt+KeyR');

    const result = await pad.part('order-pad-reorder');
    await until(() => result.focus.startsWith('Continue to Review'), 'waited for the focus');
    await pad.keys('Enter');
    const review = await pad.part('order-pad-review');
    await until(() => review.focused?.id === 'heading', 'waited for the review');
    await pad.keys('Control+Enter');
    await until(() => review.focus.startsWith('Place order'), 'waited for the button');
    expect(linesIn(pad)).to.deep.equal([['Pouring jug, 1 litre', 2]]);
  });

  it('closes the record over a later step, and its result can be closed', async () => {
    const host = memoryHost({ data });
    await placeOrder(host, 'JUG');
    const pad = await open(host);
    await pad.press('Use customer');
    const header = () => pad.root.querySelector('order-pad-contact-header')?.shadowRoot;
    await until(() => header()?.querySelector('.facts'), 'waited for the customer');
    header()?.querySelector('button')?.click();
    const record = await recordOf(pad);
    await until(() => record.element.matches(':popover-open'), 'waited for it to open');

    await record.press('Order again');

    const result = await pad.part('order-pad-reorder');
    await result.says('1 line is added at today’s price.');
    expect(record.element.matches(':popover-open')).to.equal(false);
    const close = result.root.querySelector<HTMLElement>('.card-head button');
    close?.click();
    await until(() => result.element.hidden, 'waited for the result to close');
    expect(linesIn(pad)).to.deep.equal([['Pouring jug, 1 litre', 2]]);
  });

  it('tells a customer without orders, and a host that could not be asked', async () => {
    const shop = memoryHost({ data });
    let asked = 0;
    const get: NonNullable<Host['orders']['get']> = async (id, call) => {
      if (asked++ === 0) throw new HostError('timeout', 'too slow');
      return (await shop.orders.get?.(id, call)) ?? Promise.reject(new HostError('not-found', 'gone'));
    };
    const pad = await open({ ...shop, orders: { ...shop.orders, get } });
    await recordOf(pad);
    await pad.keys('Alt+KeyR');
    const result = await pad.part('order-pad-reorder');
    await result.says('This customer has no orders yet.');

    await placeOrder(shop, 'JUG');
    await pad.keys('Alt+KeyR');
    await result.says('The order was not added again.');
    await expect(result.element).to.be.accessible();
    await result.press('Try again');

    await result.says('1 line is added at today’s price.');
    expect(linesIn(pad)).to.deep.equal([['Pouring jug, 1 litre', 2]]);
  });

  it('leaves AltGr with R to the field, where it writes a character', async () => {
    const pad = await open(memoryHost({ data }));
    await recordOf(pad);
    const contact = await pad.part('order-pad-contact');
    const isLeft = (ctrlKey: boolean) =>
      contact.element.dispatchEvent(
        new KeyboardEvent('keydown', {
          code: 'KeyR',
          altKey: true,
          ctrlKey,
          bubbles: true,
          cancelable: true,
        }),
      );

    expect([isLeft(true), isLeft(false)]).to.deep.equal([true, false]);
    await (await pad.part('order-pad-reorder')).says('This customer has no orders yet.');
  });

  it('is not offered where the host does not give out orders', async () => {
    const shop = memoryHost({ data });
    await placeOrder(shop, 'JUG');
    const describe: Host['describe'] = async (call) => ({
      ...(await shop.describe(call)),
      capabilities: capabilitiesBut('orders.get'),
    });
    const pad = await open({ ...shop, describe });

    const record = await recordOf(pad);

    expect(record.root.querySelector('.orders .line')).not.to.equal(null);
    expect(record.text).not.to.include('Order again');
  });
});
