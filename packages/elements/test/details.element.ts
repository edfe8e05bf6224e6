import { type Capability, capabilitiesBut } from '@orderpad/contracts';
import { expect } from '@open-wc/testing';
import { PadDriver } from './drivers/pad-driver.ts';
import { nextEvent } from './drivers/next-event.ts';
import { OrderDriver } from './drivers/order-driver.ts';
import { until } from './drivers/root-driver.ts';

const atReview = async (...absent: Capability[]) => {
  const pad = await OrderDriver.at({ at: 'review', capabilities: capabilitiesBut(...absent) });
  const review = await pad.part('order-pad-review');
  await review.says('Place order · £');
  const dialog = () => new PadDriver(review.element).part('order-pad-details');
  return { pad, review, dialog };
};

describe('the details of an order', () => {
  it('are given in one dialog, shown on the review, and kept with the order', async () => {
    const { pad, review, dialog: opened } = await atReview();

    await review.press('Add order details');
    const dialog = await opened();
    await dialog.says('Delivery wanted on');
    await expect(dialog.element).to.be.accessible();
    await dialog.type('Delivery wanted on', '2999-03-02');
    await dialog.type('Tags', 'Fair, Visit, fair');
    await until(() => dialog.root.querySelectorAll('#representative option').length > 1);
    await dialog.type('Sales representative', 'operator-1');
    await dialog.press('Save details');
    await review.says('Mar 2, 2999');
    await review.says('Rosa Martin');
    await review.type('Internal note', 'Pays late.');
    await expect(review.element).to.be.accessible();
    await until(() => review.button('Place order').getAttribute('aria-disabled') !== 'true');

    const placed = nextEvent(pad.element, 'order-placed');
    await review.press('Place order');
    const { details } = (await placed).order;
    expect(details?.tags).to.deep.equal(['fair', 'Visit']);
    expect(details?.representative?.name).to.equal('Rosa Martin');
    expect(details?.internalNote).to.equal('Pays late.');
    const after = await pad.part('order-pad-placed');
    await after.says('Pays late.');
    await after.says('Mar 2, 2999');
  });

  it('a day that is over is explained at its field, and nothing is saved', async () => {
    const { pad, review, dialog: opened } = await atReview();
    await review.press('Add order details');
    const dialog = await opened();

    await dialog.type('Delivery wanted on', '2020-02-29');
    await dialog.press('Save details');

    await dialog.says('This day is over.');
    expect(dialog.focused?.id).to.equal('deliveryDate');
    expect(pad.session.persist().data.details).to.equal(undefined);
  });

  it('those that the host takes none of are not asked for', async () => {
    const { review } = await atReview(
      'orders.date',
      'orders.delivery-date',
      'orders.representative',
      'orders.internal-note',
      'orders.tags',
      'orders.confirmation',
    );

    expect(review.text).not.to.include('Internal note');
    expect(review.text).not.to.include('Add order details');
  });
});
