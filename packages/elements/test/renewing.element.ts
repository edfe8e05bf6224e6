import { expect } from '@open-wc/testing';
import { memoryHost, type MemoryOptions } from '@orderpad/adapters/memory';
import { itemsView, placedView, reviewView, shippingView } from '@orderpad/core';
import { HeldQuotes } from './drivers/held-quotes.ts';
import { OrderDriver, shop } from './drivers/order-driver.ts';
import { type RootDriver, until } from './drivers/root-driver.ts';

/** A review whose further quotes are held back. */
async function reviewing(options: MemoryOptions = {}) {
  const quotes = new HeldQuotes(memoryHost({ data: shop, ...options }));
  const pad = await OrderDriver.at({ at: 'review', host: quotes.host });
  const review = await pad.part('order-pad-review');
  await review.says('Place order · £');
  // Its file comes late and makes the review longer.
  const isWhole = () => review.root.querySelector('order-pad-promotions')?.shadowRoot?.querySelector('form');
  await until(isWhole);
  quotes.hold();
  return { pad, review, quotes };
}

const line = (pad: OrderDriver) => pad.session.view(itemsView).lines.at(0);

/** Raises the quantity of the only line. */
function raise(pad: OrderDriver): void {
  const { id = '', quantity = 0 } = line(pad) ?? {};
  pad.session.send({ type: 'items.edit', id, patch: { quantity: quantity + 1 } });
}

/** Asks for another price at the same total. */
function askAgain(pad: OrderDriver): void {
  const { id = '', quantity = 0 } = line(pad) ?? {};
  pad.session.send({ type: 'items.edit', id, patch: { quantity } });
}

/** Returns the height of the review, which changes with whatever moves the button below it. */
const heightOf = (review: RootDriver): number => review.element.getBoundingClientRect().height;

describe('the review while instructions are typed', () => {
  it('one press on Place order right after typing places the order with them', async () => {
    const { pad, review, quotes } = await reviewing();
    const before = heightOf(review);
    review.control('Instructions for this order').focus();
    await review.keys('R', 'i', 'n', 'g', 'Space', 't', 'w', 'i', 'c', 'e');

    expect(review.control('Instructions for this order').value).to.equal('Ring twice');
    expect(heightOf(review)).to.equal(before);
    await review.press('Place order');

    await pad.part('order-pad-placed');
    expect(pad.session.view(placedView).order?.note).to.equal('Ring twice');
    expect(quotes.isAsked).to.equal(false);
  });

  it('going back by a key takes the instructions along', async () => {
    const { pad, review } = await reviewing();
    review.control('Instructions for this order').focus();

    await review.keys('R', 'i', 'n', 'g', 'Alt+PageUp');

    await pad.part('order-pad-payment');
    expect(pad.session.view(reviewView).note).to.equal('Ring');
  });
});

describe('the review while the host is asked for another price', () => {
  it('keeps everything in view, marked as being renewed, and moves nothing', async () => {
    const { pad, review, quotes } = await reviewing();
    const before = { text: review.text, height: heightOf(review) };

    askAgain(pad);
    await quotes.asked();
    await review.says('The price is being updated.');

    expect(review.text).to.equal(`${before.text} The price is being updated.`);
    expect(heightOf(review)).to.equal(before.height);
    expect(review.root.querySelector('.skeleton')).to.equal(null);
    expect(review.root.querySelector('.renewing')?.ariaBusy).to.equal('true');
    await expect(review.element).to.be.accessible();
  });

  it('names the method that was chosen a moment ago, before its price is there', async () => {
    const { pad, review, quotes } = await reviewing();
    const [shipment] = pad.session.view(shippingView).shipments;
    const other = shipment?.options.find(({ id }) => id !== shipment.methodId);

    pad.session.send({
      type: 'shipping.edit',
      shipmentId: shipment?.id ?? '',
      patch: { methodId: other?.id ?? '' },
    });
    await quotes.asked();

    await review.says(other?.name ?? 'no other method');
    expect(review.text).not.to.include('No shipping method chosen');
  });

  it('keeps the last total in the summary with the rows that add up to it, marked as being renewed', async () => {
    const { pad, quotes } = await reviewing();
    const summary = await pad.part('order-pad-summary');
    await summary.says('VAT');
    const total = () => summary.root.querySelector('output')?.textContent;
    const rows = () => Array.from(summary.root.querySelectorAll('dd'), (row) => row.textContent);
    await until(() => rows().length > 1, 'waited for the figures');
    const before = total();
    const rowsBefore = rows();

    raise(pad);
    await quotes.asked();
    await summary.says('Pricing …');

    expect(total()).to.equal(before);
    expect(rows()).to.deep.equal(rowsBefore);
    expect(summary.text).to.include('VAT').and.not.to.include('Estimated');
    expect(summary.root.querySelector('.slip')?.ariaBusy).to.equal('true');
    await expect(summary.element).to.be.accessible();
    quotes.release();
    await summary.saysNoMore('Pricing …');
    expect(total()).not.to.equal(before);
  });

  it('remembers a press on Place order, and places once the total is confirmed', async () => {
    const { pad, review, quotes } = await reviewing();
    askAgain(pad);
    await quotes.asked();

    await review.press('Place order');

    await review.says('Checking the price …');
    expect(review.button('Checking the price').ariaDisabled).to.equal('true');
    quotes.release();
    await pad.part('order-pad-placed');
  });

  it('tells about another total, and places at it only after it is confirmed and pressed again', async () => {
    const { pad, review, quotes } = await reviewing();
    raise(pad);
    await quotes.asked();
    await review.press('Place order');

    quotes.release();

    await review.says('The total changed from £');
    await until(() => review.focused?.matches('.warnings input'));
    expect(pad.session.view(placedView).order).to.equal(undefined);
    await review.keys('Space');
    await review.press('Place order · £');
    await pad.part('order-pad-placed');
  });
});
