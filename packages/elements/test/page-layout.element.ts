import { expect, fixture, html } from '@open-wc/testing';
import { memoryHost } from '@orderpad/adapters/memory';
import { backOffice, padView, reviewView, shippingView } from '@orderpad/core';
import type { OrderPad } from '../src/pad/order-pad.ts';
import { PadDriver } from './drivers/pad-driver.ts';
import { until, type RootDriver } from './drivers/root-driver.ts';

/** Opens a pad with every step on one page, the lines of its items in view. */
async function opened(): Promise<PadDriver> {
  const pad = await fixture<OrderPad>(
    html`<order-pad lang="en-GB" layout="page" .flow=${backOffice} .host=${memoryHost()}></order-pad>`,
  );
  const driver = new PadDriver(pad);
  await driver.part('order-pad-review');
  return driver;
}

const plate = {
  item: { kind: 'custom', title: 'Name plate', unitPrice: 450, ships: true },
  quantity: 1,
} as const;

const focusedIn = ({ root }: RootDriver): string | undefined => root.activeElement?.id;

const stepsShown = ({ root }: PadDriver): string[] =>
  [...root.querySelectorAll('.step-frame > *')].map(({ localName }) => localName).slice(1);

describe('the layout with every step on one page', () => {
  it('shows all steps below one another, one summary and one button that places the order', async () => {
    const pad = await opened();

    pad.pad.session?.send({ type: 'items.add', lines: [plate] });

    await until(() => stepsShown(pad).length === 5, `waited for five steps, not ${stepsShown(pad).join()}`);
    expect(stepsShown(pad)).to.deep.equal([
      'order-pad-contact',
      'order-pad-items',
      'order-pad-shipping',
      'order-pad-payment',
      'order-pad-review',
    ]);
    expect(pad.root.querySelectorAll('order-pad-rail, [part~=next], [part~=back]')).to.have.length(0);
    expect(pad.root.querySelectorAll('order-pad-summary')).to.have.length(1);
    const review = await pad.part('order-pad-review');
    expect(review.root.querySelectorAll('[part~=place]')).to.have.length(1);
    expect(review.root.querySelector('.facts')?.checkVisibility()).to.equal(false);
    await expect(pad.element).to.be.accessible();
  });

  it('places an order that is filled in from the top to the bottom', async () => {
    const pad = await opened();
    await pad.choose('marcus');
    const items = await pad.part('order-pad-items');
    await until(() => pad.root.activeElement === items.element, 'waited for the focus in the items');
    const { session } = pad.pad;
    session?.send({ type: 'items.add', lines: [plate] });
    const shipping = await pad.part('order-pad-shipping');
    await until(() => shipping.root.querySelector('input[name^=method]'), 'waited for the methods');
    shipping.root.querySelector<HTMLElement>('input[name^=method]')?.click();
    const payment = await pad.part('order-pad-payment');
    await until(() => payment.root.querySelector('input[value=cash]'), `waited for cash: ${payment.text}`);
    payment.root.querySelector<HTMLElement>('input[value=cash]')?.click();
    await until(() => session?.view(reviewView).canPlace, 'waited for the way on');

    await (await pad.part('order-pad-review')).press('Place order');

    await (await pad.part('order-pad-placed')).says('HL-10001');
  });

  it('leads from the button to the first step that lacks something, however far down it is', async () => {
    const pad = await opened();
    const contact = await pad.contact();

    await (await pad.part('order-pad-review')).press('Place order');

    await until(() => focusedIn(contact) === 'errors', 'waited for the focus on the errors');
    await contact.keys('Tab', 'Enter');
    await until(() => focusedIn(contact) === 'contact-search', 'waited for the focus in the field');
  });

  it('goes from the reason below the button to the field itself, past steps that are not complete', async () => {
    const pad = await opened();
    const { session } = pad.pad;
    session?.send({ type: 'items.add', lines: [plate] });
    const shipping = await pad.part('order-pad-shipping');
    const review = await pad.part('order-pad-review');
    const contact = await pad.part('order-pad-contact');
    await review.press('Place order');
    await review.says('Choose an address');
    await until(() => focusedIn(contact) === 'errors', 'waited for the focus on the errors');

    await review.press('Choose an address');

    await until(() => pad.root.activeElement === shipping.element, 'waited for the focus in the shipping');
    expect(session?.view(padView).step).to.equal('contact');
  });

  it('moves between its steps by the keys that move between steps', async () => {
    const pad = await opened();
    const contact = await pad.contact();
    contact.control('Find a contact').focus();
    const items = await pad.part('order-pad-items');

    await contact.keys('Alt+PageDown');
    await until(() => pad.root.activeElement === items.element, 'waited for the focus in the items');
    await contact.keys('Alt+PageUp');

    await until(() => focusedIn(contact) === 'contact-search', 'waited for the focus in the contact');
  });

  it('keeps the order when it is changed for the stepper and back', async () => {
    const pad = await opened();
    const { session } = pad.pad;
    session?.send({ type: 'items.add', lines: [plate] });
    const id = session?.draftId;

    pad.pad.layout = 'stepper';
    await pad.part('order-pad-rail');
    expect(pad.root.querySelector('order-pad-review') === null).to.equal(true);
    pad.pad.layout = 'page';
    await pad.part('order-pad-review');

    expect(pad.pad.session?.draftId).to.equal(id);
    expect(pad.pad.session?.view(shippingView).shipments[0]?.pieces).to.equal(1);
  });
});
