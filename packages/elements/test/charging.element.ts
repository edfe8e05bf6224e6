import { expect } from '@open-wc/testing';
import { memoryHost } from '@orderpad/adapters/memory';
import { declineIssue, HostError, type Host, type SubmissionState } from '@orderpad/contracts';
import { padView, placedView } from '@orderpad/core';
import { lineOf, OrderDriver, shop } from './drivers/order-driver.ts';
import { until } from './drivers/root-driver.ts';
import { newCard, ScriptedPayments, visa } from './drivers/scripted-payments.ts';

type Answer = 'declined' | 'needs-action' | 'ok';

/** A shop that takes cards, with what its bank answers to each submission in turn. */
function cardShop(answers: Answer[] = []): Host {
  const host = memoryHost({ data: { ...shop, paymentMethods: [...shop.paymentMethods, visa, newCard] } });
  const states = new Map<string, SubmissionState>();
  const { place, lookup, fence } = host.orders;
  return {
    ...host,
    orders: {
      ...host.orders,
      place: async (submission, call) => {
        const answer = answers.shift() ?? 'ok';
        if (answer === 'declined')
          throw new HostError('declined', 'refused', { issues: [declineIssue('insufficient-funds')] });
        if (answer === 'needs-action') {
          states.set(call.key, { state: 'needs-action', action: { adapter: 'scripted', data: 'challenge' } });
          throw new HostError('needs-action', 'the payer has to act');
        }
        states.delete(call.key);
        return place(submission, call);
      },
      lookup: async (key, call) => states.get(key) ?? lookup(key, call),
      fence: async (key, call) => {
        states.delete(key);
        if (!fence) throw new Error('the memory host fences keys');
        return fence(key, call);
      },
    },
  };
}

/** Opens the review of an order that is paid by the new card. */
async function reviewOf(answers: Answer[] = []) {
  const pad = await OrderDriver.at({ at: 'payment', host: cardShop(answers) });
  const payments = new ScriptedPayments();
  pad.pad.payments = [payments];
  const payment = await pad.part('order-pad-payment');
  await payment.says('New card');
  await until(() => {
    payment.root.querySelector<HTMLElement>('input[value=card]:enabled')?.click();
    return payments.fields.length === 1;
  });
  payments.field.complete();
  await pad.press('Continue');
  const review = await pad.part('order-pad-review');
  await review.says('Charge £');
  const dialog = () => review.root.querySelector<HTMLDialogElement>('dialog');
  return { pad, payments, review, dialog };
}

const placedIn = ({ session }: OrderDriver) => session.view(placedView).order;
const pressIn = (dialog: HTMLDialogElement | null, text: string) =>
  [...(dialog?.querySelectorAll('button') ?? [])]
    .find((each) => each.textContent?.trim().startsWith(text))
    ?.click();

describe('A10: the last question before a charge', () => {
  it('the button names the charge, and asks once more with amount, card and payer', async () => {
    const { pad, payments, review, dialog } = await reviewOf();

    await review.press('Charge £');
    await until(() => dialog()?.open);

    expect(dialog()?.textContent).to.match(/Charge £[\d.]+ now\?/);
    for (const text of ['New card', 'The customer', 'A charge cannot be changed afterwards.'])
      expect(dialog()?.textContent).to.include(text);
    expect(review.focus).to.equal('Not now');
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
