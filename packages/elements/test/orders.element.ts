import { expect, fixture, html } from '@open-wc/testing';
import { memoryHost, type MemoryOptions } from '@orderpad/adapters/memory';
import { HostError, type Order } from '@orderpad/contracts';
import '../src/define.ts';
import '../src/define/orders.ts';
import type { OrderPadOrders } from '../src/orders/order-pad-orders.ts';
import { nextEvent } from './drivers/next-event.ts';
import { shop } from './drivers/order-driver.ts';
import { placedOrder } from './drivers/placed-order.ts';
import { RootDriver, until } from './drivers/root-driver.ts';

const statuses = ['processing', 'complete', 'cancelled', 'needs-attention'] as const;

const placed = (at: number): Order =>
  placedOrder({
    id: `order-${at}`,
    number: `HL-${10_000 + at}`,
    draftId: `draft-${at}`,
    status: statuses[at % 4] ?? 'processing',
    contact: { id: 'ada', name: at % 2 ? 'Ada Whitcombe' : 'Harbour & Sons' },
  });

/** An order with a discount on its line and one on all of it, and a price of shipping that staff set. */
function reducedOrder(): Order {
  const { lines, ...rest } = placedOrder();
  const off = {
    level: 'item',
    source: { kind: 'manual', rate: 50_000 },
    name: 'Scratched',
    amount: 290,
  } as const;
  return {
    ...rest,
    lines: lines.map((line) => ({ ...line, discounts: [off], total: 5510 })),
    discounts: [{ level: 'order', source: { kind: 'manual' }, name: 'Regular', amount: 100 }],
    shipments: [
      {
        id: 's1',
        address: { line1: '14 Clifton Vale', city: 'Bristol', country: 'GB' },
        method: { id: 'standard', name: 'Standard' },
        parts: [{ lineId: 'line', quantity: 2 }],
        price: 1250,
        override: { price: 1250, reason: 'Courier' },
        hostPrice: 495,
        discounts: [],
      },
    ],
    totals: {
      subtotal: 5510,
      discount: 100,
      shipping: 1250,
      tax: 0,
      taxIncluded: false,
      total: 6660,
      taxes: [],
    },
  };
}

async function open(count: number, options: MemoryOptions = {}): Promise<RootDriver> {
  const data = { ...shop, orders: Array.from({ length: count }, (_, at) => placed(at)) };
  const host = memoryHost({ data, ...options });
  return new RootDriver(
    await fixture<OrderPadOrders>(html`<order-pad-orders .host=${host}></order-pad-orders>`),
  );
}

const numbers = (orders: RootDriver) =>
  [...orders.root.querySelectorAll('tbody th')].map((each) => each.textContent);

describe('B16: the list of orders', () => {
  it('the newest orders come first, and a button shows more', async () => {
    const orders = await open(30);
    await orders.says('HL-10029');
    await expect(orders.element).to.be.accessible();

    await orders.press('Show more');

    await until(() => numbers(orders).length === 30);
    expect(numbers(orders)[0]).to.equal('HL-10029');
  });

  it('orders are found by number, name and status', async () => {
    const orders = await open(30);
    await orders.says('HL-10029');
    const search = orders.root.querySelector<HTMLInputElement>('[name=search]');
    const status = orders.root.querySelector<HTMLSelectElement>('[name=status]');

    if (search) search.value = 'harbour';
    search?.dispatchEvent(new InputEvent('input', { bubbles: true }));
    if (status) status.value = 'cancelled';
    status?.dispatchEvent(new Event('change', { bubbles: true }));

    await until(() => numbers(orders).length === 7);
    expect(orders.text).to.not.include('Ada Whitcombe');
  });

  it('an order tells staff the reasons of its prices and discounts, and its customer none of them', async () => {
    const order = reducedOrder();
    const opened = async (mode: 'agent' | 'self') => {
      const host = memoryHost({ data: { ...shop, orders: [order] } });
      const element = await fixture<OrderPadOrders>(
        html`<order-pad-orders .mode=${mode} .order=${order.id} .host=${host}></order-pad-orders>`,
      );
      const orders = new RootDriver(element);
      await orders.says('£12.50');
      return orders;
    };
    const [staff, customer] = [await opened('agent'), await opened('self')];

    expect(staff.text)
      .to.include('5% · Scratched')
      .and.include('Discount on the order: Regular, £1.00 off')
      .and.include('Price set: Courier')
      .and.include('£4.95');
    expect(customer.text)
      .to.include('5% · Discount')
      .and.not.match(/Scratched|Regular|Courier|£4\.95/);
    await expect(staff.element).to.be.accessible();
  });

  it('a customer sees her own orders, and nobody is named', async () => {
    const data = { ...shop, orders: [placed(1)] };
    const element = await fixture<OrderPadOrders>(
      html`<order-pad-orders mode="self" .host=${memoryHost({ data })}></order-pad-orders>`,
    );
    const orders = new RootDriver(element);

    await orders.says('HL-10001');

    expect(orders.text).to.include('Your orders').and.not.include('Ada Whitcombe');
    await expect(orders.element).to.be.accessible();
  });

  it('an empty list says whether there are none yet, or none that match', async () => {
    const none = await open(0);
    await none.says('No orders yet');
    await expect(none.element).to.be.accessible();
    const some = await open(3);
    await some.says('HL-10002');

    const search = some.root.querySelector<HTMLInputElement>('[name=search]');
    if (search) search.value = 'nobody';
    search?.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await some.says('No order matches');
    await some.press('Show all orders');

    await some.says('HL-10002');
  });

  it('a failed list says why, and a button tries again', async () => {
    const host = memoryHost({ data: { ...shop, orders: [placed(1)] } });
    let isDown = true;
    const list: typeof host.orders.list = (...asked) =>
      isDown
        ? Promise.reject(new HostError('unavailable', 'down'))
        : (host.orders.list?.(...asked) ?? Promise.reject(new Error('no list')));
    const element = await fixture<OrderPadOrders>(
      html`<order-pad-orders .host=${{ ...host, orders: { ...host.orders, list } }}></order-pad-orders>`,
    );
    const orders = new RootDriver(element);
    await orders.says('The orders could not be loaded.');
    await expect(element).to.be.accessible();

    isDown = false;
    await orders.press('Try again');

    await orders.says('HL-10001');
  });
});

describe('a refusal', () => {
  it('says that one may not see the orders, and offers no second try', async () => {
    const host = memoryHost({ data: shop });
    const list = () => Promise.reject(new HostError('forbidden', 'not allowed'));
    const element = await fixture<OrderPadOrders>(
      html`<order-pad-orders .host=${{ ...host, orders: { ...host.orders, list } }}></order-pad-orders>`,
    );
    const orders = new RootDriver(element);

    await orders.says('You are not allowed to do this.');

    expect(orders.text).not.to.include('Try again');
  });
});

describe('B16: View order', () => {
  it('the page of an order opens, dispatches an event, and closes again', async () => {
    const orders = await open(3);
    await orders.says('HL-10002');
    const opened = nextEvent(orders.element, 'order-opened');

    await orders.press('View order');
    await orders.says('Order HL-10002');
    const isReflected = orders.element.getAttribute('order');
    await expect(orders.element).to.be.accessible();
    await orders.press('All orders');

    await orders.says('HL-10001');
    expect([(await opened).order, isReflected]).to.deep.equal(['order-2', 'order-2']);
  });

  it('the totals of an order stay aligned where there is little room', async () => {
    const orders = await open(3);
    await orders.says('HL-10002');
    orders.element.style.maxWidth = '300px';

    await orders.press('View order');
    await orders.says('Order HL-10002');

    const ends = [...orders.root.querySelectorAll('.totals dd')].map((sum) =>
      Math.round(sum.getBoundingClientRect().right),
    );
    expect(ends.length).to.be.greaterThan(2);
    expect(new Set(ends).size, ends.join(' ')).to.equal(1);
    expect(orders.element.scrollWidth).to.be.at.most(orders.element.clientWidth);
  });

  it('a page with its own routes can open the order itself', async () => {
    const orders = await open(3);
    await orders.says('HL-10002');
    orders.element.addEventListener('order-opened', (event) => event.preventDefault());

    await orders.press('View order');

    expect(orders.text).to.include('HL-10001');
    expect(orders.element.hasAttribute('order')).to.equal(false);
  });

  it('an order named by the page is shown, or reported as missing', async () => {
    const orders = await open(3);

    orders.element.setAttribute('order', 'order-1');
    await orders.says('Order HL-10001');
    orders.element.setAttribute('order', 'nonsense');

    await orders.says('The order could not be loaded.');
    await expect(orders.element).to.be.accessible();
  });

  it('an order that the page no longer names gives way to the list', async () => {
    const orders = await open(3);
    orders.element.setAttribute('order', 'order-1');
    await orders.says('HL-10001');
    await until(() => orders.root.querySelector('article'), 'waited for the order');

    orders.element.removeAttribute('order');

    await until(() => numbers(orders).length === 3, 'waited for the list');
  });

  it('the list takes the messages of a session around it that has no host', async () => {
    const messages = { 'orders.heading': 'Bestellungen' };
    const page = await fixture(html`
      <order-pad-session .messages=${messages}>
        <order-pad-orders .host=${memoryHost({ data: shop })}></order-pad-orders>
      </order-pad-session>
    `);

    const element = page.querySelector('order-pad-orders');
    if (!element) throw new Error('the page has no list');

    await new RootDriver(element).says('Bestellungen');
  });
});
