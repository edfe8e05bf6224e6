import { expect } from '@open-wc/testing';
import { nextEvent } from './drivers/next-event.ts';
import { OrderDriver } from './drivers/order-driver.ts';
import { until } from './drivers/root-driver.ts';

describe('A9: the total that the customer was told', () => {
  it('a difference is pointed out and accepted before the order is placed, and recorded with it', async () => {
    const pad = await OrderDriver.at({ at: 'review' });
    const review = await pad.part('order-pad-review');
    await review.says('Place order · £');

    await review.type('Total quoted to the customer', '£1.50');

    await review.says('The customer was told £1.50; the order comes to');
    expect(review.button('Place order').getAttribute('aria-disabled')).to.equal('true');
    await expect(review.element).to.be.accessible();
    review.root.querySelector<HTMLInputElement>('.warnings input')?.click();
    await until(() => review.button('Place order').getAttribute('aria-disabled') !== 'true');
    const placed = nextEvent(pad.element, 'order-placed');
    await review.press('Place order');
    expect((await placed).order.quotedTotal).to.deep.equal({ amount: 150, currency: 'GBP' });
  });

  it('a text that is no amount is kept, explained, and holds the order back', async () => {
    const pad = await OrderDriver.at({ at: 'review' });
    const review = await pad.part('order-pad-review');
    await review.says('Place order · £');

    await review.type('Total quoted to the customer', 'about ten');
    await review.says('Enter an amount');
    await review.press('Place order');

    expect(review.focused?.id).to.equal('quoted');
    expect(review.control('Total quoted to the customer').value).to.equal('about ten');
    expect(pad.session.persist().data.quotedTotal).to.equal(undefined);
  });
});
