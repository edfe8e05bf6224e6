import { expect, fixture, html } from '@open-wc/testing';
import { memoryHost, type MemoryOptions } from '@orderpad/adapters/memory';
import { HostError, type Host, type Issue, type Order } from '@orderpad/contracts';
import { placedView, shippingView } from '@orderpad/core';
import { reachLines } from '../src/contact/contact-fact.ts';
import { nextEvent } from './drivers/next-event.ts';
import { lineOf, OrderDriver, shop } from './drivers/order-driver.ts';
import { until } from './drivers/root-driver.ts';

const support = { phone: '+44 117 496 0000', email: 'desk@example.com' };

/** A memory host whose answer to a placing is replaced. */
const placingAs = (place: Host['orders']['place'], options: MemoryOptions = {}): Host => {
  const host = memoryHost({ data: shop, support, ...options });
  return { ...host, orders: { ...host.orders, place, lookup: () => Promise.resolve({ state: 'unseen' }) } };
};

const stopAnnouncing = () => new Promise<Order>(() => {});
const warning: Issue = {
  code: 'bulky',
  severity: 'warning',
  path: ['lines'],
  params: {},
  fixes: [],
};

describe('B13: the review', () => {
  it('the review shows every fact, and the button names the exact total', async () => {
    const review = await (await OrderDriver.at({ at: 'review' })).part('order-pad-review');

    await review.says('Place order · £');

    for (const text of ['Ada Whitcombe', '14 Clifton Vale', 'Standard', 'Invoice', 'Stoneware mug'])
      expect(review.text).to.include(text);
    await expect(review.element).to.be.accessible();
  });

  it('a long e-mail address is broken before its at sign or a dot', async () => {
    const email = 'wilhelmina.featherstonehaugh@antiquarian.example';

    const shown = await fixture(html`<div>${reachLines({ email })}</div>`);

    const parts = [...(shown.querySelector('bdi')?.childNodes ?? [])]
      .filter((node) => node instanceof Text || node instanceof HTMLElement)
      .map((node) => (node instanceof Text ? node.data : node.localName));
    expect(parts.join(' ')).to.equal('wilhelmina wbr .featherstonehaugh wbr @antiquarian wbr .example');
    expect(shown.querySelector('bdi')?.textContent).to.equal(email);
  });

  it('the review goes back to each step', async () => {
    const pad = await OrderDriver.at({ at: 'review' });
    const review = await pad.part('order-pad-review');

    review.root.querySelector<HTMLElement>('[aria-label="Change Shipping"]')?.click();

    await pad.part('order-pad-shipping');
  });

  it('warnings must be confirmed before the order can be placed', async () => {
    const pad = await OrderDriver.at({ at: 'review', issues: () => [warning] });
    const review = await pad.part('order-pad-review');
    await review.says('Confirm the points above first.');
    await expect(review.element).to.be.accessible();

    review.root.querySelector<HTMLElement>('.warnings input')?.click();

    await until(() => review.button('Place order').ariaDisabled === 'false');
    expect(review.text).to.not.include('Confirm the points above first.');
  });

  it('a long order shows its first lines, and a button shows more', async () => {
    const lines = Array.from({ length: 150 }, () => lineOf('HOOK', 1));
    const review = await (await OrderDriver.at({ at: 'review', lines })).part('order-pad-review');
    const before = review.root.querySelectorAll('.line').length;

    await review.press('Show 100 more lines');

    expect([before, review.root.querySelectorAll('.line').length]).to.deep.equal([12, 112]);
  });
});

describe('placing an order', () => {
  it('an unknown outcome is shown as being checked, with the warning not to enter the order again', async () => {
    const host = placingAs(() => Promise.reject(new HostError('timeout', 'no word')));
    const pad = await OrderDriver.at({ at: 'review', host });
    const review = await pad.part('order-pad-review');

    await review.press('Place order');

    await review.says('Checking whether the order was placed. Don’t enter it again.');
    expect(review.text).to.include('+44 117 496 0000');
    expect(review.button('Placing the order').ariaDisabled).to.equal('true');
    await expect(review.element).to.be.accessible();
  });

  it('a submission in progress is shown', async () => {
    const pad = await OrderDriver.at({ at: 'review', host: placingAs(stopAnnouncing) });
    const review = await pad.part('order-pad-review');

    await review.press('Place order');

    await review.says('The order is being sent. Keep this page open.');
    await expect(review.element).to.be.accessible();
  });

  it('a refusal is shown with its reason and its fixes', async () => {
    const issues = [{ ...warning, code: 'out-of-stock', severity: 'error' as const }];
    const host = placingAs(() => Promise.reject(new HostError('refused', 'no', { issues })));
    const pad = await OrderDriver.at({ at: 'review', host });
    const review = await pad.part('order-pad-review');
    await review.press('Place order');
    await review.says('The order was not placed.');
    await expect(review.element).to.be.accessible();

    await review.press('Go to Items');

    await pad.part('order-pad-items');
  });
});

describe('B14: a placed order', () => {
  it('a placed order shows number, status, lines, totals, shipping and history', async () => {
    const pad = await OrderDriver.at({ at: 'review' });
    const review = await pad.part('order-pad-review');

    await review.press('Place order');

    const placed = await pad.part('order-pad-placed');
    const number = pad.session.view(placedView).order?.number ?? 'no order';
    for (const text of [number, 'Processing', 'Stoneware mug', '14 Clifton Vale', 'Order placed', 'Total'])
      expect(placed.text).to.include(text);
    await expect(placed.element).to.be.accessible();
  });

  it('the number of a placed order gets the focus, since the button is gone', async () => {
    const pad = await OrderDriver.at({ at: 'review' });
    const review = await pad.part('order-pad-review');
    review.button('Place order').focus();

    await review.press('Place order');

    const placed = await pad.part('order-pad-placed');
    await until(() => placed.focused?.id === 'heading');
    expect(placed.focus).to.match(/^Order /);
  });

  it('a placed order offers a new order and the list of orders', async () => {
    const pad = await OrderDriver.at({ at: 'review' });
    await (await pad.part('order-pad-review')).press('Place order');
    const placed = await pad.part('order-pad-placed');
    const wanted = nextEvent(pad.element, 'order-list-wanted');

    await placed.press('View all orders');

    await wanted;
  });

  it('a placed order is complete at once when nothing ships (B15)', async () => {
    const pad = await OrderDriver.at({ at: 'items', lines: [lineOf('COURSE', 1)] });
    await until(() => {
      pad.session.send({ type: 'next' });
      return pad.root.querySelector('order-pad-review');
    });
    const review = await pad.part('order-pad-review');
    await until(() => review.button('Place order').ariaDisabled === 'false');

    await review.press('Place order');

    const placed = await pad.part('order-pad-placed');
    expect(placed.text).to.include('Complete');
    expect(placed.text).to.include('Nothing to ship');
    expect(pad.session.view(shippingView).shipments.length).to.equal(1);
  });
});
