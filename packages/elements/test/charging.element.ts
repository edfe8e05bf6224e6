import { expect } from '@open-wc/testing';
import { padView, placedView } from '@orderpad/core';
import { pressIn, reviewOf } from './drivers/card-order.ts';
import type { Answer } from './drivers/card-shop.ts';
import { lineOf, OrderDriver } from './drivers/order-driver.ts';
import { until } from './drivers/root-driver.ts';

const placedIn = ({ session }: OrderDriver) => session.view(placedView).order;

describe('A10: the last question before a charge', () => {
  it('the button names the charge, and asks once more with amount, card and payer', async () => {
    const { pad, payments, review, dialog } = await reviewOf();

    await review.press('Charge £');
    await until(() => dialog()?.open);

    expect(dialog()?.textContent).to.match(/Charge £[\d.]+ now\?/);
    for (const text of ['New card', 'The customer', 'A charge cannot be changed afterwards.'])
      expect(dialog()?.textContent).to.include(text);
    expect(review.focus).to.equal('Not now');
    const foot = dialog()?.querySelector('.dialog-foot');
    expect(foot && getComputedStyle(foot).display).to.equal('flex');
    await expect(review.element).to.be.accessible();
    expect(payments.field.tokens).to.have.length(0);
    expect(placedIn(pad)).to.equal(undefined);
  });

  it('Enter on the safe answer charges nothing, and the question can be asked again', async () => {
    const { pad, payments, review, dialog } = await reviewOf();
    await review.press('Charge £');
    await until(() => dialog()?.open);

    await review.keys('Enter');
    await until(() => !dialog()?.open);
    expect(payments.field.tokens).to.have.length(0);

    await review.press('Charge £');
    await until(() => dialog()?.open);
    pressIn(dialog(), 'Charge');
    await until(() => placedIn(pad));
    expect(payments.fields[0]?.tokens).to.have.length(1);
    expect(payments.fields[0]?.isDestroyed).to.equal(true);
  });

  it('a price that changes while the question is open closes it with the reason', async () => {
    const { pad, payments, review, dialog } = await reviewOf();
    await review.press('Charge £');
    await until(() => dialog()?.open);

    pad.session.send({ type: 'items.add', lines: [lineOf('MUG-OAT', 1)] });

    await until(() => !dialog()?.open);
    await review.says('so nothing was charged');
    expect(payments.field.tokens).to.have.length(0);
  });

  it('an invoice is placed without a question', async () => {
    const pad = await OrderDriver.at({ at: 'review' });
    const review = await pad.part('order-pad-review');

    await review.press('Place order');

    await until(() => placedIn(pad));
  });
});

describe('a payment that does not go through at once', () => {
  async function charged(answers: Answer[]) {
    const setup = await reviewOf(answers);
    await setup.review.press('Charge £');
    await until(() => setup.dialog()?.open);
    pressIn(setup.dialog(), 'Charge');
    return setup;
  }

  it('a declined card leads to the payment step with the reason in plain words', async () => {
    const { pad, payments } = await charged(['declined']);

    await until(() => pad.session.view(padView).step === 'payment');
    const payment = await pad.part('order-pad-payment');

    await payment.says('the card does not cover the amount');
    expect(payment.root.querySelector<HTMLInputElement>('[name=method]:checked')?.value).to.equal('card');
    expect(payments.field.isDestroyed).to.equal(false);
    await expect(payment.element).to.be.accessible();
  });

  it('fields that refuse what was entered lead to the payment step, beside the field', async () => {
    const { pad, payments, review, dialog } = await reviewOf();
    payments.field.failure = 'invalid';
    await review.press('Charge £');
    await until(() => dialog()?.open);
    pressIn(dialog(), 'Charge');

    const payment = await pad.part('order-pad-payment');

    await payment.says('Check the card number.');
    expect(payment.root.querySelector('#fields-error')?.textContent).to.include('Check the card number.');
  });

  it('a payer who has to act is shown the bank’s question in the review, and then the order is placed', async () => {
    const { pad, payments, review } = await charged(['needs-action']);
    await review.says('The bank asks the payer to confirm');
    await until(() => payments.actions.length === 1);
    expect(review.focus).to.equal('The bank asks the payer to confirm the payment');
    const question = [...pad.pad.children].find((each) => each.textContent?.includes('Your bank asks'));
    expect(question?.checkVisibility()).to.equal(true);
    expect(payments.slots[0]?.checkVisibility()).to.equal(false);
    await expect(review.element).to.be.accessible();

    payments.settle({ ok: true });

    await until(() => placedIn(pad));
    expect(question?.isConnected).to.equal(false);
  });

  it('a payer who cancels is back at the payment step, and nothing is placed', async () => {
    const { pad, payments, review } = await charged(['needs-action']);
    await until(() => payments.actions.length === 1);

    await review.press('Cancel the payment');

    await until(() => pad.session.view(padView).step === 'payment');
    const payment = await pad.part('order-pad-payment');
    await payment.says('The payment was not confirmed with the bank.');
    expect(placedIn(pad)).to.equal(undefined);
  });
});
