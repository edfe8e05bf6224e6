import { expect, fixture, html } from '@open-wc/testing';
import { memoryHost } from '@orderpad/adapters/memory';
import { backOffice, defineFlow, padView, reviewView, type Flow } from '@orderpad/core';
import type { OrderPad } from '../src/pad/order-pad.ts';
import { PadDriver } from './drivers/pad-driver.ts';
import { type RootDriver, until } from './drivers/root-driver.ts';

/** Contact and items together, shipping and payment together, and a question before the review. */
const flow = defineFlow({
  ...backOffice,
  id: 'two-screens',
  screens: [
    { name: 'order', steps: ['contact', 'items'] },
    { name: 'delivery', steps: ['shipping', 'payment'] },
  ],
  questions: { review: 'sure' },
  policies: { ...backOffice.policies, payBy: 'ask', placeLabel: 'submit' },
});

const messages = {
  'pad.screen-order': 'Who wants what?',
  'pad.screen-delivery': 'Delivery and payment',
  'question.sure': 'Are you sure?',
  'question.sure-yes': 'Quite sure',
};

async function opened(own: Flow = flow): Promise<PadDriver> {
  const pad = await fixture<OrderPad>(
    html`<order-pad lang="en-GB" .flow=${own} .host=${memoryHost()} .messages=${messages}></order-pad>`,
  );
  return new PadDriver(pad);
}

/** Takes an order to the second screen. */
async function atDelivery(own?: Flow): Promise<PadDriver> {
  const pad = await opened(own);
  await pad.choose('marcus');
  const { session } = pad.pad;
  const item = { kind: 'custom', title: 'Name plate', unitPrice: 450, ships: true } as const;
  session?.send({ type: 'items.add', lines: [{ item, quantity: 1 }] });
  await until(() => session?.view(reviewView).quote);
  session?.send({ type: 'go', step: 'shipping' });
  await pad.part('order-pad-payment');
  await until(() => pad.root.querySelector('#screen') === pad.root.activeElement, 'waited for the heading');
  return pad;
}

/** Chooses what a radio of a step offers first. */
async function chooseIn(step: RootDriver, name: string): Promise<void> {
  await until(() => step.root.querySelector(`input[name^="${name}"]`), `waited for ${name}`);
  step.root.querySelector<HTMLElement>(`input[name^="${name}"]`)?.click();
}

async function completed(): Promise<PadDriver> {
  const pad = await atDelivery();
  const { session } = pad.pad;
  const shipmentId = session?.persist().data.shipments[0]?.id ?? '';
  session?.send({ type: 'shipping.edit', shipmentId, patch: { methodId: 'standard' } });
  await chooseIn(await pad.part('order-pad-payment'), 'method');
  await until(
    () => session?.view(padView).question && session.can({ type: 'next' }),
    'waited for the way on',
  );
  await until(() => session?.view(reviewView).quote);
  return pad;
}

const focusedIn = (driver: RootDriver): string | undefined => driver.root.activeElement?.id;

describe('a screen with several steps', () => {
  it('has one heading, one entry among the steps and one main button', async () => {
    const pad = await atDelivery();

    const rail = await pad.part('order-pad-rail');
    await rail.says('Delivery and payment');
    const shared = pad.root.querySelector('#screen');
    expect(shared?.textContent).to.equal('Delivery and payment');
    expect(rail.root.querySelectorAll('li')).to.have.length(3);
    expect(pad.root.querySelectorAll('[part~=next]')).to.have.length(1);
    const parts = [await pad.part('order-pad-shipping'), await pad.part('order-pad-payment')];
    await until(() => parts.every(({ root }) => root.querySelector('#heading')?.ariaLevel === '3'));
    await expect(pad.element).to.be.accessible();
  });

  it('focuses the first step that lacks something, and each step shows its own errors', async () => {
    const pad = await atDelivery();

    await pad.press('Continue');

    const [shipping, payment] = [await pad.part('order-pad-shipping'), await pad.part('order-pad-payment')];
    await until(() => focusedIn(shipping) === 'errors', 'waited for the focus on the errors');
    await shipping.says('Choose a shipping method.');
    await payment.says('Choose how the order is paid.');
    await expect(pad.element).to.be.accessible();
  });

  it('focuses the step that a link elsewhere leads to, and keeps what the other step shows', async () => {
    const pad = await atDelivery();

    pad.pad.go('payment');

    const payment = await pad.part('order-pad-payment');
    await until(() => focusedIn(payment) === 'heading', 'waited for the focus on the heading');
    expect(pad.root.querySelector('order-pad-shipping') !== null).to.equal(true);
    expect((await pad.part('order-pad-rail')).text).to.match(/Delivery and payment\s*\(current step\)/);
  });

  it('hands the focus on to its next step when one is done', async () => {
    const pad = await opened();
    await pad.part('order-pad-items');

    await pad.choose('marcus');

    const items = await pad.part('order-pad-items');
    await until(() => pad.root.activeElement === items.element, 'waited for the focus in the items');
  });

  it('is titled after its step where nothing else of it is asked', async () => {
    const pad = await opened();
    await pad.choose('marcus');
    const item = { kind: 'custom', title: 'Advice', unitPrice: 450, ships: false } as const;
    const { session } = pad.pad;
    session?.send({ type: 'items.add', lines: [{ item, quantity: 1 }] });
    await until(() => session?.view(reviewView).quote);
    session?.send({ type: 'go', step: 'payment' });

    const payment = await pad.part('order-pad-payment');
    await until(() => focusedIn(payment) === 'heading', 'waited for the focus on the heading');
    expect(pad.root.querySelectorAll('#screen')).to.have.length(0);
    expect(payment.root.querySelector('#heading')?.ariaLevel ?? null).to.equal(null);
    expect((await pad.part('order-pad-rail')).text).to.not.include('Delivery and payment');
  });
});

describe('a question of the flow', () => {
  it('is asked in its own words before the move, and the answer leads on', async () => {
    const pad = await completed();

    await pad.press('Continue');
    const question = await pad.part('order-pad-question');
    await question.says('Are you sure?');
    expect(pad.pad.session?.view(padView).step).to.equal('shipping');
    await expect(pad.element).to.be.accessible();
    await question.press('Quite sure');

    const review = await pad.part('order-pad-review');
    await until(() => focusedIn(review) === 'heading', 'waited for the focus on the review');
    await review.says('Submit');
    expect(question.root.querySelector('dialog')?.open).to.equal(false);
  });

  it('that is answered with no leaves everything where it is', async () => {
    const pad = await completed();
    pad.root.querySelector<HTMLElement>('[part~=next]')?.focus();
    await pad.press('Continue');
    const question = await pad.part('order-pad-question');
    await question.says('Are you sure?');

    await question.press('Not yet');

    await until(() => question.root.querySelector('dialog')?.open === false);
    expect(pad.pad.session?.view(padView).step).to.equal('shipping');
    expect(pad.root.activeElement?.matches('[part~=next]')).to.equal(true);
  });
});
