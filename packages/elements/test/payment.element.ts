import { expect } from '@open-wc/testing';
import { demoData } from '@orderpad/adapters/memory';
import { reviewView } from '@orderpad/core';
import { OrderPadPayment } from '../src/payment/order-pad-payment.ts';
import { heldQuote } from './drivers/held-quote.ts';
import { lineOf, OrderDriver } from './drivers/order-driver.ts';
import { until } from './drivers/root-driver.ts';

describe('the payment of an order', () => {
  it('payment methods of the host are offered, with a reference for the payer', async () => {
    const pad = await OrderDriver.at({ at: 'payment' });
    const payment = await pad.part('order-pad-payment');
    await payment.says('Invoice');

    payment.control('Cash').click();
    await payment.says('Reference');
    await payment.type('Reference', 'PO-7');

    expect(payment.root.querySelector<HTMLInputElement>('[name=method]:checked')?.value).to.equal('cash');
    expect(payment.control('Reference').value).to.equal('PO-7');
    await expect(payment.element).to.be.accessible();
  });

  it('the error summary focuses the placeholder, then the first payment method once it arrives', async () => {
    const { latency, wait, answer } = heldQuote();
    const pad = await OrderDriver.at({ at: 'items', lines: [lineOf('COURSE', 1)], latency, wait });
    pad.session.send({ type: 'go', step: 'payment' });
    const payment = await pad.part('order-pad-payment');
    if (payment.element instanceof OrderPadPayment) payment.element.focusIssue();
    await until(() => payment.focused?.ariaBusy === 'true');

    answer();

    await until(() => payment.focused instanceof HTMLInputElement);
    expect(payment.focused?.id).to.equal('method');
  });

  it('a method on account says what the customer owes and may owe, and an order beyond that is told', async () => {
    const data = await demoData();
    const ada = data.contacts.find(({ firstName }) => firstName === 'Ada');
    const money = (amount: number) => ({ amount, currency: 'GBP' });
    const credit = { [ada?.id ?? '']: { limit: money(10_000), owed: money(9_500), isStopped: false } };
    const pad = await OrderDriver.at({ at: 'payment', data: { ...data, credit }, overLimit: 'warn' });
    const payment = await pad.part('order-pad-payment');

    await payment.says('£95.00 owed now, limit £100.00');
    payment.control('Invoice').click();

    await until(() => pad.session.view(reviewView).warnings.length > 0);
    pad.session.send({ type: 'next' });
    const review = await pad.part('order-pad-review');
    await review.says('over its credit limit');
  });
});
