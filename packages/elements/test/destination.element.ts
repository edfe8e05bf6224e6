import { expect, fixture, html } from '@open-wc/testing';
import { memoryHost, type MemoryOptions } from '@orderpad/adapters/memory';
import type { Host } from '@orderpad/contracts';
import { destinationView, type Flow, itemsView, type OrderSession, summaryView } from '@orderpad/core';
import type { OrderPad } from '../src/pad/order-pad.ts';
import { lineOf, shop } from './drivers/order-driver.ts';
import { PadDriver } from './drivers/pad-driver.ts';
import { until, type RootDriver } from './drivers/root-driver.ts';

const abroad: Flow = {
  id: 'abroad',
  mode: 'agent',
  steps: ['contact', 'destination', 'items', 'shipping', 'payment', 'review'],
  policies: { skipShipping: true, shipTo: 'contact', payBy: 'ask', payer: 'contact' },
};

interface AtDestination {
  readonly pad: PadDriver;
  readonly session: OrderSession;
  readonly step: RootDriver;
}

/** At the step that asks where an order of Ada Whitcombe goes. */
async function atDestination(
  options: MemoryOptions = {},
  host: Host = memoryHost({ data: shop, ...options }),
): Promise<AtDestination> {
  const pad = new PadDriver(
    await fixture<OrderPad>(html`<order-pad .host=${host} .flow=${abroad}></order-pad>`),
  );
  await pad.contact();
  const { session } = pad.pad;
  const ada = shop.contacts.find(({ firstName }) => firstName === 'Ada');
  if (!session || !ada) throw new Error('there is no order, or nobody to order for');
  session.send({ type: 'contact.select', contact: ada });
  session.send({ type: 'next' });
  const step = await pad.part('order-pad-destination');
  await step.says('Ship to');
  return { pad, session, step };
}

/** The same, with a knife and two mugs in an order that goes to Ada's first address. */
async function withItems(options?: MemoryOptions, host?: Host): Promise<AtDestination> {
  const at = await atDestination(options, host);
  at.step.control('14 Clifton Vale').click();
  await until(() => at.session.view(destinationView).country === 'GB');
  at.session.send({ type: 'items.add', lines: [lineOf('MUG-OAT', 2), lineOf('KNIFE', 1)] });
  await until(() => at.session.view(summaryView).totals);
  return at;
}

async function pickCountry({ step }: AtDestination, text: string): Promise<void> {
  step.control('Another country').click();
  await until(() => step.focused?.id === 'country');
  await step.type('Country', text);
  await until(() => step.root.querySelector('[role=option]'));
  await step.keys('Enter');
}

describe('D3: choosing the destination', () => {
  it('the destination is required before the items', async () => {
    const { pad, step } = await atDestination();

    await pad.press('Continue');

    await step.says('Choose the country the order goes to.');
    await until(() => step.focused?.id === 'errors');
    await expect(pad.element).to.be.accessible();
  });

  it('the profile address can be chosen', async () => {
    const at = await atDestination();

    at.step.control('14 Clifton Vale').click();

    await at.step.says('Prices for United Kingdom are in British Pound (GBP).');
    expect(at.session.view(destinationView)).to.include({ country: 'GB' });
    await expect(at.step.element).to.be.accessible();
  });

  it('another address can be entered as its country writes it', async () => {
    const { session, step } = await atDestination();
    step.control('Another mailing address').click();
    await until(() => step.focused?.id === 'other-country');
    await step.press('Use this address');
    expect(step.invalid.length).to.be.greaterThan(0);

    await step.type('Country or region', 'DE');
    await step.type('Street address', 'Hafenstraße 1');
    await step.type('Postal code', '20459');
    await step.type('City', 'Hamburg');
    await step.press('Use this address');

    await step.says('Hafenstraße 1');
    await step.says('prices include tax');
    expect(session.view(destinationView)).to.include({ country: 'DE' });
    expect(session.view(summaryView).currency).to.equal('EUR');
  });

  it('a country is found by name, code or currency with the keyboard alone', async () => {
    const at = await atDestination();

    await pickCountry(at, 'japanese');

    await until(() => at.session.view(destinationView).country === 'JP');
    await at.step.says('Japanese Yen (JPY), prices include tax');
    await until(() => at.step.focused?.getAttribute('name') === 'destination');
    await expect(at.step.element).to.be.accessible();
  });

  it('a saved address without delivery is marked as such', async () => {
    const { step } = await atDestination({ data: { ...shop, countries: ['DE', 'JP'] } });

    await step.says('Nothing is shipped to United Kingdom.');

    expect(step.control('14 Clifton Vale').disabled).to.equal(true);
  });
});

describe('D3: changing the country later', () => {
  it('removed lines, changed prices and the new total are shown first', async () => {
    const at = await withItems();
    const before = at.session.persist().data;

    await pickCountry(at, 'japan');
    await at.step.says('Japan instead of United Kingdom changes this order.');
    await at.step.says('Total then');

    for (const text of [
      'Prices are in Japanese Yen instead of British Pound.',
      '1 line cannot be sold to Japan and will be removed',
      'Paring knife',
      '1 price changes',
    ])
      expect(at.step.text).to.include(text);
    expect(at.session.persist().data).to.deep.equal(before);
    expect(at.step.focused?.id).to.equal('what-if');
    await expect(at.step.element).to.be.accessible();
  });

  it('rewards that are no longer earned, and a payment method that is not offered there, are named', async () => {
    const [invoice, cash] = shop.paymentMethods;
    if (!invoice || !cash) throw new Error('the demo shop takes no payment');
    const memory = memoryHost({ data: shop });
    const quote: Host['orders']['quote'] = async (draft, call) => ({
      ...(await memory.orders.quote(draft, call)),
      paymentMethods: draft.destination === 'GB' ? [invoice, cash] : [cash, { ...cash, id: 'card' }],
    });
    const at = await withItems({}, { ...memory, orders: { ...memory.orders, quote } });
    at.session.send({
      type: 'items.add',
      lines: [lineOf('KNIFE', 3), { ...lineOf('SPOON', 1), cause: { kind: 'reward', rewardId: 'larder' } }],
    });
    await until(() => at.session.view(summaryView).totals);
    at.session.send({ type: 'payment.edit', patch: { methodId: invoice.id } });
    await until(() => at.session.view(summaryView).totals);

    await pickCountry(at, 'japan');
    await at.step.says('Total then');

    expect(at.step.text).to.include(
      'These rewards are no longer earned and will be removed: 1 × Cherry-wood spoon.',
    );
    expect(at.step.text).to.include('The payment method must be chosen again.');
    await at.step.press('Change to Japan');
    await at.step.says('Removed, because Japan cannot order it');
    await until(() => at.session.view(itemsView).lines.size === 1);
    expect(at.session.persist().data.payment).to.equal(undefined);
  });

  it('cancelling keeps everything', async () => {
    const at = await withItems();
    const before = at.session.persist().data;
    await pickCountry(at, 'japan');
    await at.step.says('Total then');

    await at.step.press('Keep United Kingdom');

    await at.step.saysNoMore('changes this order');
    expect(at.session.persist().data).to.deep.equal(before);
    expect(at.step.control('14 Clifton Vale').checked).to.equal(true);
  });

  it('lines that are not sold there are removed, named, and can be restored', async () => {
    const at = await withItems();
    await pickCountry(at, 'japan');
    await at.step.says('Total then');

    await at.step.press('Change to Japan');
    await at.step.says('Removed, because Japan cannot order it: Paring knife.');
    expect(at.session.view(itemsView).lines.size).to.equal(1);
    await until(() => at.session.view(summaryView).totals?.taxIncluded);
    await at.step.press('Undo the change');

    await until(() => at.session.view(destinationView).country === 'GB');
    expect([...at.session.view(itemsView).lines].map(({ item }) => item.title)).to.include('Paring knife');
    expect(at.step.text).not.to.include('Removed, because');
  });

  it('the country can be changed without an answer, with a warning that prices may change', async () => {
    const at = await withItems({ capabilities: [] });

    await pickCountry(at, 'germany');
    await at.step.says('Prices may change');
    await at.step.press('Change to Germany');

    await until(() => at.session.view(summaryView).currency === 'EUR');
  });

  it('no question is asked while nothing is lost', async () => {
    const at = await atDestination();
    at.step.control('14 Clifton Vale').click();
    await until(() => at.session.view(destinationView).country === 'GB');

    await pickCountry(at, 'germany');

    await until(() => at.session.view(destinationView).country === 'DE');
  });
});

describe('shipping in an order that has a destination', () => {
  it('only addresses in the country can be chosen, and the country can be changed from there', async () => {
    const at = await withItems();
    await pickCountry(at, 'germany');
    await at.step.says('Total then');
    await at.step.press('Change to Germany');
    at.session.send({ type: 'go', step: 'shipping' });
    const shipping = await at.pad.part('order-pad-shipping');

    await shipping.says('The order goes to Germany');
    expect(shipping.control('14 Clifton Vale').disabled).to.equal(true);
    await expect(shipping.element).to.be.accessible();
    await shipping.press('Change the country');

    await at.pad.part('order-pad-destination');
  });
});
