import { expect, fixture, html } from '@open-wc/testing';
import { memoryHost, type MemoryOptions } from '@orderpad/adapters/memory';
import { defineFlow } from '@orderpad/core';
import type { OrderPad } from '../src/pad/order-pad.ts';
import { shop, soldAs } from './drivers/order-driver.ts';
import { PadDriver } from './drivers/pad-driver.ts';
import { until } from './drivers/root-driver.ts';

/** A flow of a shop's own: nobody is asked who orders. */
const own = defineFlow({
  id: 'own',
  mode: 'self',
  steps: ['items', 'shipping', 'payment', 'review'],
  policies: { skipShipping: true, shipTo: 'contact', payBy: 'first', payer: 'contact' },
});

const [ada] = shop.contacts;
const operator = { id: 'op-ada', name: 'Ada Whitcombe', role: 'customer', contactId: ada?.id } as const;

async function open(options: MemoryOptions = {}): Promise<PadDriver> {
  const host = memoryHost({ data: shop, operator, ...options });
  return new PadDriver(await fixture<OrderPad>(html`<order-pad .host=${host} .flow=${own}></order-pad>`));
}

describe('a pad for a customer who orders in person', () => {
  it('the pad begins with the items, and the review names the customer without a way to change it', async () => {
    const pad = await open();
    await pad.part('order-pad-items');
    await until(() => !pad.pad.busy);
    const { product, variant } = soldAs('JUG');
    const { id: productId, title } = product;
    pad.pad.session?.send({
      type: 'items.add',
      lines: [
        {
          item: {
            kind: 'variant',
            productId,
            variantId: variant.id,
            sku: variant.sku,
            title,
            choices: [],
            ships: false,
          },
          quantity: 1,
        },
      ],
    });
    pad.pad.session?.send({ type: 'go', step: 'review' });
    const review = await pad.part('order-pad-review');

    await review.says('For you');

    expect(review.text).to.include('Ada Whitcombe');
    expect(review.root.querySelector('[aria-label="Change For you"]')).to.equal(null);
    await expect(pad.element).to.be.accessible();
  });

  it('messages address the customer where they would address staff', async () => {
    const pad = await open({ entryBar: 'not-permitted' });

    await (await pad.part('order-pad-setup')).says('Your account may not place orders now.');
  });

  it('messages of the page come before those for customers', async () => {
    const host = memoryHost({ data: shop, operator, entryBar: 'not-permitted' });
    const messages = { 'pad.closed-not-permitted': 'Ask Joan.' };
    const pad = new PadDriver(
      await fixture<OrderPad>(html`<order-pad .host=${host} .flow=${own} .messages=${messages}></order-pad>`),
    );

    await (await pad.part('order-pad-setup')).says('Ask Joan.');
  });
});
