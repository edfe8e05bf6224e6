import { expect } from '@open-wc/testing';
import type { Issue } from '@orderpad/contracts';
import { itemsView, padView, shippingView, summaryView } from '@orderpad/core';
import { lineOf, OrderDriver, shop } from './drivers/order-driver.ts';
import { PadDriver } from './drivers/pad-driver.ts';
import { until } from './drivers/root-driver.ts';

const stepOf = (pad: OrderDriver) => pad.session.view(padView).step;

/** Returns the notice above the step; its file is fetched with the first notice. */
async function blockedIn(pad: OrderDriver) {
  await customElements.whenDefined('order-pad-blocked');
  return pad.part('order-pad-blocked');
}

/** Presses the step for the review at the items, which is refused for want of a shipping method. */
async function refusedReview() {
  const pad = await OrderDriver.at({ at: 'items' });
  const rail = await pad.part('order-pad-rail');
  await rail.press('5 Review');
  const blocked = await blockedIn(pad);
  await blocked.says('Choose a shipping method.');
  return { pad, blocked };
}

/** A host that says so of every order. */
const saying = (...issues: Partial<Issue>[]) => ({
  issues: () =>
    issues.map((issue) => ({
      code: 'wait',
      severity: 'error' as const,
      path: [],
      params: {},
      fixes: [],
      ...issue,
    })),
});

describe('X4: a step that is not open yet', () => {
  it('pressing it shows why, and the fix goes to the right field', async () => {
    const { pad, blocked } = await refusedReview();

    await until(() => blocked.focused?.id === 'blocked');
    await expect(blocked.element).to.be.accessible();
    await blocked.press('Choose a shipping method');

    const shipping = await pad.part('order-pad-shipping');
    await until(() => shipping.focused?.id.startsWith('method-'));
    expect(blocked.element.checkVisibility()).to.equal(false);
  });

  it('the notice goes when the order is edited', async () => {
    const { pad, blocked } = await refusedReview();

    pad.session.send({ type: 'items.add', lines: [lineOf('JUG', 1)] });

    await until(() => !blocked.element.checkVisibility());
  });

  it('closing the notice gives the focus back', async () => {
    const pad = await OrderDriver.at({ at: 'items' });
    const rail = await pad.part('order-pad-rail');
    const items = await pad.part('order-pad-items');
    await until(() => items.focused?.localName === 'order-pad-fast-entry');
    rail.button('5 Review').focus();
    await rail.press('5 Review');
    const blocked = await blockedIn(pad);
    await until(() => blocked.focused?.id === 'blocked');

    await blocked.keys('Escape');

    await until(() => rail.focus.includes('Review'));
    expect(stepOf(pad)).to.equal('items');
  });

  it('the current step shows the reason when it is the one that lacks something', async () => {
    const pad = await OrderDriver.at({ at: 'items', lines: [] });
    const rail = await pad.part('order-pad-rail');

    await rail.press('5 Review');

    const items = await pad.part('order-pad-items');
    await items.says('Add at least one item.');
    await until(() => items.focused?.id === 'errors');
  });
});

describe('X4: an edit that is refused', () => {
  it('the reason is shown above the step', async () => {
    const pad = await OrderDriver.at({ at: 'items', maxLines: 1 });

    pad.session.send({ type: 'items.add', lines: [lineOf('VASE', 1)] });

    const blocked = await blockedIn(pad);
    await blocked.says('An order can have at most 1 lines.');
  });
});

describe('X4: the fixes of an issue', () => {
  it('fixes in the row of a line do what their label says', async () => {
    const pad = await OrderDriver.at({ at: 'items', lines: [lineOf('VASE', 9)] });
    const table = await pad.table();

    await table.press('Reduce to');

    await until(
      () => pad.session.view(itemsView).isPriced && pad.session.view(itemsView).lineIssues.size === 0,
    );
    expect(pad.session.view(itemsView).lines.at(0)?.quantity).to.be.lessThan(9);
  });

  it('fixes are offered by a blocked Continue, and the focus survives their button', async () => {
    const pad = await OrderDriver.at({ at: 'items', lines: [lineOf('VASE', 9)] });
    const table = await pad.table();
    await table.says('Lower the quantity');

    await pad.press('Continue');
    const items = await pad.part('order-pad-items');
    await until(() => items.focused?.id === 'errors');
    await items.press('Reduce to');

    await until(() => items.focused?.id === 'heading');
    await pad.press('Continue');
    await until(() => stepOf(pad) === 'shipping');
  });

  it('fixes of a refused price set it to the lowest allowed, or back to the host’s', async () => {
    const pad = await OrderDriver.at({ at: 'items', overrideLimit: 10 });
    const line = pad.session.view(itemsView).lines.at(0);
    pad.session.send({
      type: 'items.edit',
      id: line?.id ?? '',
      patch: { override: { unitPrice: 1, reason: 'Typed too fast' } },
    });
    const table = await pad.table();
    await table.says('The lowest is £');

    await table.press('Set to £');
    await until(() => pad.session.view(itemsView).lineIssues.size === 0);

    const override = pad.session.view(itemsView).lines.at(0)?.override;
    expect(override?.reason).to.equal('Typed too fast');
    expect(override?.unitPrice).to.be.greaterThan(1);
  });

  it('fixes in the review go to the field in whatever step it is', async () => {
    const pad = await OrderDriver.at({ at: 'review' });
    const [shipment] = pad.session.view(shippingView).shipments;
    pad.session.send({ type: 'shipping.edit', shipmentId: shipment?.id ?? '', patch: { to: undefined } });
    const review = await pad.part('order-pad-review');
    await review.says('Choose where the order goes.');

    await review.press('Choose an address');

    const shipping = await pad.part('order-pad-shipping');
    await until(() => shipping.focused?.id.startsWith('to-'));
    expect(stepOf(pad)).to.equal('shipping');
  });

  it('fixes stand beside Place order while it is held back', async () => {
    const warning = saying({
      code: 'strange',
      severity: 'warning',
      path: ['payment'],
      fixes: [{ code: 'dance', params: {} }],
    });
    const pad = await OrderDriver.at({ at: 'review', ...warning });
    const review = await pad.part('order-pad-review');

    await review.says('Confirm the points above first.');
    await review.press('Accept');

    await until(() => pad.session.can({ type: 'review.place' }));
  });

  it('the fix of a barred contact goes to the search for another one', async () => {
    const pad = await PadDriver.open({ data: shop });
    const barred = shop.contacts.find(({ bar }) => bar);
    const contact = await pad.contact();
    if (barred) pad.pad.session?.send({ type: 'contact.select', contact: barred });

    await contact.press('Choose another contact');

    await until(() => contact.root.querySelector('[role=combobox]'));
  });
});

/** A host that says so from a moment on. */
function sayingLater(path: Issue['path']) {
  let isSaid = false;
  const { issues } = saying({ code: 'acme.hold', path });
  return { issues: () => (isSaid ? issues() : []), say: (now: boolean) => (isSaid = now) };
}

const told = 'Something here needs your attention (acme.hold).';

describe('an error of the host that no field asks for', () => {
  for (const [path, button, step] of [
    [['contactId'], 'Go to Contact', 'contact'],
    [['contact', 'bar'], 'Go to Contact', 'contact'],
    [['lines', 'gone'], 'Go to Items', 'items'],
    [['payment', 'limit'], 'Go to Payment', 'payment'],
  ] as const)
    it(`is shown in the review with a way to its step: at ${path.join('/')}`, async () => {
      const { issues, say } = sayingLater([...path]);
      const pad = await OrderDriver.at({ at: 'review', issues });
      const review = await pad.part('order-pad-review');
      say(true);
      pad.session.send({ type: 'retry' });
      await review.says(told);
      expect(pad.session.can({ type: 'review.place' })).to.equal(false);
      await expect(review.element).to.be.accessible();

      await review.press(button);

      await pad.part(`order-pad-${step}`);
      expect(stepOf(pad)).to.equal(step);
    });

  for (const path of [['destination'], ['currency'], ['x', 1], []])
    it(`is shown in the review, and the host can be asked again: at [${path.join(', ')}]`, async () => {
      const { issues, say } = sayingLater(path);
      const pad = await OrderDriver.at({ at: 'review', issues });
      const review = await pad.part('order-pad-review');
      say(true);
      pad.session.send({ type: 'retry' });
      await review.says(told);
      expect(pad.session.can({ type: 'review.place' })).to.equal(false);

      say(false);
      await review.press('Try again');

      await until(() => pad.session.can({ type: 'review.place' }));
      expect(review.text).to.not.include(told);
    });

  it('is shown above a later step, and in its own step once that is not left with it', async () => {
    const pad = await OrderDriver.at({ at: 'items', ...saying({ code: 'acme.hold', path: ['contactId'] }) });
    await until(() => pad.session.view(summaryView).status === 'quoted');

    pad.session.send({ type: 'go', step: 'payment' });
    const notice = await blockedIn(pad);
    await notice.says(told);
    await notice.press('Go to Contact');
    const contact = await pad.part('order-pad-contact');
    await until(() => contact.root.querySelector('[role=combobox]'));
    pad.button('Continue').click();

    await contact.says(told);
    expect(stepOf(pad)).to.equal('contact');
    await expect(contact.element).to.be.accessible();
  });
});
