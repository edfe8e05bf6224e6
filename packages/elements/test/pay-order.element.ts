import { expect, fixture, html } from '@open-wc/testing';
import { memoryHost } from '@orderpad/adapters/memory';
import { itemOf, type Draft, type Host } from '@orderpad/contracts';
import { payOrder } from '@orderpad/core/flows';
import type { OrderPad } from '../src/pad/order-pad.ts';
import { shop, soldAs } from './drivers/order-driver.ts';
import { PadDriver } from './drivers/pad-driver.ts';
import { until } from './drivers/root-driver.ts';

const call = { signal: new AbortController().signal };

/** Hands an order of Ada's off, and returns the host as her browser meets it. */
async function handedOff(): Promise<{ host: Host; draft: Draft }> {
  const office = memoryHost({ data: shop });
  const [ada] = shop.contacts;
  const to = { kind: 'contact', addressId: ada?.addresses[0]?.id ?? '' } as const;
  const { product, variant } = soldAs('JUG');
  const item = itemOf(product, variant);
  const { currency } = await office.describe(call);
  const begun: Draft = {
    id: 'left-to-ada',
    revision: 1,
    flow: 'phone-order',
    currency,
    contactId: ada?.id,
    lines: [
      {
        id: 'l1',
        item,
        quantity: 2,
        cause: { kind: 'operator' },
        override: { unitPrice: 100, reason: 'She asked twice' },
        discount: { kind: 'rate', rate: 50_000, reason: 'She complained' },
      },
    ],
    codes: [],
    promotions: [],
    note: 'Ring twice.',
    discount: { kind: 'amount', amount: 10, reason: 'She is impatient' },
    shipments: [{ id: 's1', to, parts: [] }],
    context: {},
  };
  const { shipments } = await office.orders.quote(begun, call);
  const methodId = shipments[0]?.options[0]?.id;
  const override = { price: 900, reason: 'She lives far away' };
  const draft: Draft = { ...begun, shipments: [{ id: 's1', to, parts: [], methodId, override }] };
  const { id: quoteId, totals, issues } = await office.orders.quote(draft, call);
  const { link = '' } =
    (await office.handoffs?.create(
      {
        draft,
        quoteId,
        total: { amount: totals.total, currency },
        acknowledged: issues.map(({ code, path }) => ({ code, path })),
      },
      { ...call, key: crypto.randomUUID() },
    )) ?? {};
  return { host: await office.openHandoff(link), draft };
}

async function open(): Promise<PadDriver> {
  const { host, draft } = await handedOff();
  const pad = await fixture<OrderPad>(
    html`<order-pad .host=${host} .flow=${payOrder} .draft=${draft.id}></order-pad>`,
  );
  return new PadDriver(pad);
}

/** Chooses how to pay and continues to the review. */
async function review(pad: PadDriver) {
  const payment = await pad.part('order-pad-payment');
  await payment.says('How do you want to pay?');
  pad.pad.session?.send({ type: 'payment.edit', patch: { methodId: 'invoice' } });
  pad.pad.session?.send({ type: 'next' });
  const shown = await pad.part('order-pad-review');
  await shown.says('Place order ·');
  return shown;
}

describe('a pad for the customer of a hand-off', () => {
  it('the review shows everything, and only the payment can be changed', async () => {
    const pad = await open();

    const shown = await review(pad);
    await shown.says('Bristol');

    expect(shown.text).to.include('Ring twice.');
    expect(shown.text).to.include('Standard');
    const links = [...shown.root.querySelectorAll('[aria-label^="Change "]')];
    expect(links.map((link) => link.getAttribute('aria-label'))).to.deep.equal(['Change Payment']);
    expect(shown.root.querySelector('textarea, order-pad-promotions')).to.equal(null);
    await expect(pad.element).to.be.accessible();
  });

  it('the reasons of prices and discounts of staff are not shown to the customer, at the review or behind it', async () => {
    const pad = await open();
    const shown = await review(pad);

    await shown.says('5% · Discount');
    expect(shown.text)
      .to.include('£9.00')
      .and.not.match(/\bShe\b/);
    shown.root.querySelector<HTMLElement>('[part~=place]')?.click();
    const placed = await pad.part('order-pad-placed');
    await placed.says('5% · Discount');
    expect(placed.text)
      .to.include('£9.00')
      .and.not.match(/\bShe\b/);
    await expect(pad.element).to.be.accessible();
  });

  it('the placed order offers no other orders', async () => {
    const pad = await open();
    const shown = await review(pad);
    shown.root.querySelector<HTMLElement>('[part~=place]')?.click();

    const placed = await pad.part('order-pad-placed');
    await placed.says('Thank you.');

    await until(() => placed.text.includes('Order HL-'), 'waited for the number');
    expect(placed.text).not.to.match(/New order|View/);
  });
});
