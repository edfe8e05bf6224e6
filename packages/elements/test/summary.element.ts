import { expect } from '@open-wc/testing';
import { memoryHost } from '@orderpad/adapters/memory';
import { HostError, type Host } from '@orderpad/contracts';
import { itemsView, type OrderSession, shippingView, summaryView } from '@orderpad/core';
import { lineOf, OrderDriver, shop } from './drivers/order-driver.ts';
import { PadDriver } from './drivers/pad-driver.ts';
import { until } from './drivers/root-driver.ts';

const kettle = {
  item: { kind: 'custom', title: 'Repair of a kettle', unitPrice: 4200, ships: false },
  quantity: 2,
} as const;

/** A pad whose order holds one thing that does not ship. */
async function ordering(latency = 0): Promise<{ pad: PadDriver; session: OrderSession }> {
  const pad = await PadDriver.open({ latency: (operation) => (operation === 'quote' ? latency : 0) });
  await pad.choose('ada');
  const { session } = pad.pad;
  if (!session) throw new Error('the pad has no order');
  session.send({ type: 'items.add', lines: [kettle] });
  return { pad, session };
}

/** A host that asks no tax while it does not know where the order goes. */
function taxingByAddress(): Host {
  const host = memoryHost({ data: shop });
  const quote: Host['orders']['quote'] = async (draft, call) => {
    const answer = await host.orders.quote(draft, call);
    if (draft.shipments[0]?.to) return answer;
    const { totals } = answer;
    return { ...answer, totals: { ...totals, tax: 0, taxes: [], total: totals.total - totals.tax } };
  };
  return { ...host, orders: { ...host.orders, quote } };
}

describe('the summary', () => {
  it('an empty summary invites to add items', async () => {
    const summary = await (await PadDriver.open()).part('order-pad-summary');

    await summary.says('Add items to see the total.');

    await expect(summary.element).to.be.accessible();
  });

  it('an empty order for a contact without an address has a total, which lacks nothing', async () => {
    const pad = await PadDriver.open();
    await pad.choose('tomasz');

    const summary = await pad.part('order-pad-summary');

    await summary.says('Add items to see the total. Total £0.00');
    expect(summary.text).not.to.include('so far').and.not.to.include('Shipping and tax');
  });

  it('an estimate is shown at once, and marked as one', async () => {
    const { pad } = await ordering(60_000);

    const summary = await pad.part('order-pad-summary');

    await summary.says('Estimated total');
    expect(summary.text).to.include('84.00').and.to.include('Pricing …');
    await expect(summary.element).to.be.accessible();
  });

  it('no amount is shown while the price of an item is unknown', async () => {
    const { pad, session } = await ordering(60_000);
    const summary = await pad.part('order-pad-summary');
    await summary.says('84.00');

    session.send({ type: 'items.add', lines: [lineOf('MUG-OAT', 1)] });

    await until(() => summary.root.querySelector('output')?.textContent === '–');
    expect(summary.text).not.to.match(/£\d/);
    await expect(summary.element).to.be.accessible();
  });

  it('the host’s total is shown, with lines and items counted', async () => {
    const { pad } = await ordering();

    const summary = await pad.part('order-pad-summary');

    await summary.saysNoMore('Estimated total');
    expect(summary.text).to.include('1 line · 2 items');
    await expect(summary.element).to.be.accessible();
  });

  it('each tax is named once, with its rate', async () => {
    const { pad } = await ordering();

    const summary = await pad.part('order-pad-summary');

    await summary.says('VAT 20% £16.80');
  });

  it('a total without an address says that shipping and tax are not known yet', async () => {
    const pad = await OrderDriver.at({ at: 'shipping', host: taxingByAddress() });
    const summary = await pad.part('order-pad-summary');
    await summary.says('VAT 20%');

    const shipping = await pad.part('order-pad-shipping');
    shipping.control('A new address').click();

    await summary.says('Shipping and tax are not known until there is an address.');
    expect(summary.text).to.include('Total so far');
    expect(summary.text).to.match(/Tax Not known yet/);
    expect(summary.text).to.match(/Shipping Not chosen yet/);
    await expect(summary.element).to.be.accessible();
  });

  it('a method that was chosen is not said to be missing where the host cannot be reached', async () => {
    const host = memoryHost({ data: shop });
    let isDown = false;
    const quote: Host['orders']['quote'] = (draft, call) =>
      isDown ? Promise.reject(new HostError('unavailable', 'not now')) : host.orders.quote(draft, call);
    const pad = await OrderDriver.at({ at: 'review', host: { ...host, orders: { ...host.orders, quote } } });
    const summary = await pad.part('order-pad-summary');
    await summary.says('VAT 20%');

    isDown = true;
    const { id = '' } = pad.session.view(itemsView).lines.at(0) ?? {};
    pad.session.send({ type: 'items.edit', id, patch: { quantity: 9 } });

    await summary.says('Estimated total');
    expect(summary.text).to.match(/Shipping Not known yet/);
  });

  it('nothing is called free while the price of the chosen method is on its way', async () => {
    const host = memoryHost({ data: shop });
    let answer = (): Promise<unknown> => Promise.resolve();
    const quote: Host['orders']['quote'] = (draft, call) =>
      answer().then(() => host.orders.quote(draft, call));
    const pad = await OrderDriver.at({
      at: 'shipping',
      host: { ...host, orders: { ...host.orders, quote } },
    });
    const summary = await pad.part('order-pad-summary');
    await summary.says('Shipping Not chosen yet');
    await until(() => pad.session.view(summaryView).status === 'quoted');
    let release = (): void => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    answer = () => held;

    const [{ id: shipmentId, options } = { id: '', options: [] }] = pad.session.view(shippingView).shipments;
    const method = options.find(({ price }) => price > 0);
    pad.session.send({ type: 'shipping.edit', shipmentId, patch: { methodId: method?.id ?? '' } });
    await summary.says('Shipping Not known yet');
    release();

    await summary.says('Shipping £3.95');
  });

  it('with a method for one of two addresses the total says what it is without, and names the shipping in it', async () => {
    const pad = await OrderDriver.at({ at: 'shipping', lines: [lineOf('MUG-OAT', 2)] });
    const [line] = pad.session.view(itemsView).lines;
    const [there] = shop.contacts.find(({ firstName }) => firstName === 'Ada')?.addresses.slice(1) ?? [];
    pad.session.send({
      type: 'shipping.assign',
      pieces: [{ lineId: line?.id ?? '', quantity: 1 }],
      to: { kind: 'contact', addressId: there?.id ?? '' },
    });
    const [first] = pad.session.view(shippingView).shipments;
    pad.session.send({ type: 'shipping.edit', shipmentId: first?.id ?? '', patch: { methodId: 'standard' } });

    const summary = await pad.part('order-pad-summary');

    await summary.says('Without shipping to some addresses');
    await summary.says('Shipping £3.95');
  });

  it('a settled total is announced in a live region of the page', async () => {
    await ordering();

    const region = document.getElementById('order-pad-polite');

    await until(() =>
      [...(region?.children ?? [])].some(({ textContent }) => textContent?.startsWith('Total')),
    );
  });
});
