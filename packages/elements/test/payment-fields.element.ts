import { expect } from '@open-wc/testing';
import type { PaymentMethod } from '@orderpad/contracts';
import { paymentView } from '@orderpad/core';
import { OrderDriver, shop } from './drivers/order-driver.ts';
import { type RootDriver, until } from './drivers/root-driver.ts';
import { amex, newCard, ScriptedPayments, visa } from './drivers/scripted-payments.ts';

const methods = [...shop.paymentMethods, visa, amex, newCard];

interface Setup {
  readonly payments?: ScriptedPayments;
  readonly paymentMethods?: readonly PaymentMethod[];
  readonly lang?: string;
}

/** Opens the payment step of an order whose shop takes cards. */
async function payStep({ payments = new ScriptedPayments(), paymentMethods = methods, lang }: Setup = {}) {
  const pad = await OrderDriver.at({
    at: 'payment',
    data: { ...shop, paymentMethods },
    ...(lang && { lang }),
  });
  pad.pad.payments = [payments];
  const payment = await pad.part('order-pad-payment');
  await payment.says('Who pays?');
  return { pad, payment, payments };
}

const radio = ({ root }: RootDriver, value: string) =>
  root.querySelector<HTMLInputElement>(`input[type=radio][value="${value}"]`);
const pick = (payment: RootDriver, value: string) => radio(payment, value)?.click();
const choiceIn = ({ session }: OrderDriver) => session.view(paymentView).choice;

describe('the payer and the stored cards', () => {
  it('the cards of the chosen payer are listed with brand, last digits and expiry', async () => {
    const { payment } = await payStep();
    const listed = () =>
      [...payment.root.querySelectorAll('[name=method]')].map((each) => each.getAttribute('value'));

    expect(listed()).to.include.members(['visa', 'card']).and.not.to.include('amex');
    expect(payment.text).to.include('Visa ••••ending in 4242').and.to.include('Expires 03/2029');
    pick(payment, 'operator');
    await payment.says('American Express');

    expect(listed()).to.include.members(['amex', 'card']).and.not.to.include('visa');
    await expect(payment.element).to.be.accessible();
  });

  it('a change of the payer clears a card that is not theirs, and says so', async () => {
    const { pad, payment } = await payStep();
    pick(payment, 'visa');
    await payment.says('Security code of the card');

    pick(payment, 'operator');

    await payment.says('Visa ending in 4242 belongs to another payer');
    expect(choiceIn(pad) ?? {}).not.to.include({ methodId: 'visa' });
    pick(payment, 'amex');
    await payment.saysNoMore('belongs to another payer');
    expect(choiceIn(pad)).to.include({ methodId: 'amex', payer: 'operator' });
  });

  it('the payer is not asked for where the host offers methods for one only', async () => {
    const pad = await OrderDriver.at({ at: 'payment', data: { ...shop, paymentMethods: [visa] } });
    const payment = await pad.part('order-pad-payment');
    await payment.says('Visa');

    expect(payment.text).not.to.include('Who pays?');
  });
});

describe('the fields of a payment provider', () => {
  it('the CVV is asked for under the chosen card only', async () => {
    const { payment, payments } = await payStep();
    expect(payments.opened).to.have.length(0);

    pick(payment, 'visa');
    await until(() => payments.fields.length === 1);

    const [opened] = payments.opened;
    expect(opened).to.include({ kind: 'cvv-only', channel: 'moto' });
    const label = radio(payment, 'visa')?.closest('label');
    expect(label?.nextElementSibling?.className).to.equal('below');
    expect(payments.slots[0]?.checkVisibility()).to.equal(true);
    expect(payments.slots[0]?.getRootNode()).to.equal(document);
    await expect(payment.element).to.be.accessible();
  });

  it('another method closes the fields with what was entered', async () => {
    const { payment, payments } = await payStep();
    pick(payment, 'visa');
    await until(() => payments.fields.length === 1);
    const [first] = payments.fields;

    pick(payment, 'card');
    await until(() => payments.fields.length === 2);

    expect(first?.isDestroyed).to.equal(true);
    expect(payments.slots[0]?.isConnected).to.equal(false);
    expect(payments.opened[1]).to.include({ kind: 'new-card' });
    pick(payment, 'invoice');
    await until(() => payments.field.isDestroyed);
  });

  it('fields take over colours, direction and language of the pad', async () => {
    const { payment, payments } = await payStep({ lang: 'ar' });

    pick(payment, 'card');
    await until(() => payments.opened.length === 1);

    const { locale, appearance } = payments.opened[0] ?? {};
    expect(locale).to.equal('ar');
    expect(appearance?.text).to.match(/^rgb/);
    expect(appearance?.background).to.match(/^rgb/);
    expect(appearance?.fieldHeight).to.match(/px$/);
    expect(appearance?.colorScheme).to.be.oneOf(['light', 'dark']);
  });

  it('fields on their way are announced, and can be waited for', async () => {
    let open = () => {};
    const payments = new ScriptedPayments();
    payments.answers = [new Promise<void>((resolve) => (open = resolve))];
    const { payment } = await payStep({ payments });

    pick(payment, 'card');
    await payment.says('Opening the fields');
    expect(payment.root.querySelector('.below')?.ariaBusy).to.equal('true');
    open();

    await payment.saysNoMore('Opening the fields');
  });

  it('fields that do not open in time can be opened again', async () => {
    const payments = new ScriptedPayments();
    payments.answers = ['timeout'];
    const { payment } = await payStep({ payments });
    pick(payment, 'card');
    await payment.says('did not open');
    await expect(payment.element).to.be.accessible();

    await payment.press('Try again');

    await until(() => payments.fields.length === 1);
    await payment.saysNoMore('did not open');
  });

  it('fields whose frame is lost say that what was entered is gone', async () => {
    const { pad, payment, payments } = await payStep();
    pick(payment, 'card');
    await until(() => payments.fields.length === 1);
    payments.field.complete();

    payments.field.lose();
    await payment.says('what was entered in them is gone');

    expect(pad.session.can({ type: 'next' })).to.equal(false);
    await payment.press('Try again');
    await until(() => payments.fields.length === 2);
  });

  it('a method whose provider the page does not have cannot be chosen, and says why', async () => {
    const other = {
      ...newCard,
      id: 'other',
      fields: { adapter: 'stripe', config: {}, channel: 'moto' },
    } as const;
    const { payment } = await payStep({ paymentMethods: [...methods, other] });

    expect(radio(payment, 'other')?.disabled).to.equal(true);
    expect(payment.text).to.include('it does not have “stripe”');
  });

  it('a wrong card number is said beside the fields, and nothing entered elsewhere is lost', async () => {
    const { pad, payment, payments } = await payStep();
    pick(payment, 'card');
    await until(() => payments.fields.length === 1);
    await payment.type('Reference', 'PO-7');
    payments.field.mistake('number');

    await pad.press('Continue');
    await payment.says('Check the card number.');

    expect(payment.root.querySelector('#fields-error')?.textContent).to.include('Check the card number.');
    expect(payment.control('Reference').value).to.equal('PO-7');
    await expect(payment.element).to.be.accessible();
    payments.field.complete();
    await payment.saysNoMore('Check the card number.');
    await pad.press('Continue');
    await pad.part('order-pad-review');
    expect(payments.field.isDestroyed).to.equal(false);
  });

  it('Continue without a card asks for it, and the link of the error goes to the fields', async () => {
    const { pad, payment, payments } = await payStep();
    pick(payment, 'card');
    await until(() => payments.fields.length === 1);

    await pad.press('Continue');
    await payment.says('Enter the card.');
    payment.root.querySelector<HTMLElement>('#errors a')?.click();

    await until(() => document.activeElement === payments.slots[0]?.firstElementChild);
  });

  it('a new card is saved for its payer alone, who is named before, and only when chosen', async () => {
    const { payment, payments } = await payStep();
    pick(payment, 'card');
    await until(() => payments.fields.length === 1);
    const save = () => payment.control('Save this card for');

    expect(save().checked).to.equal(false);
    expect(payment.text).to.include('Save this card for Ada Whitcombe');
    pick(payment, 'operator');
    await payment.says('Save this card for Sam Porter');
    save().click();

    await until(() => save().checked);
    expect(payment.root.querySelector<HTMLInputElement>('[name=method]:checked')?.value).to.equal('card');
    pick(payment, 'invoice');
    await payment.saysNoMore('Save this card');
    expect(payments.field.isDestroyed).to.equal(true);
  });

  it('the step fits a narrow page, and reads from right to left', async () => {
    const { pad, payment, payments } = await payStep();
    pad.pad.style.inlineSize = '320px';
    pad.pad.dir = 'rtl';
    pick(payment, 'card');
    await until(() => payments.fields.length === 1);

    expect(payment.element.scrollWidth).to.be.at.most(payment.element.clientWidth);
    expect(payments.opened[0]?.appearance.direction).to.equal('rtl');
    await expect(payment.element).to.be.accessible();
  });

  it('the fields are gone once another order begins', async () => {
    const { pad, payment, payments } = await payStep();
    pick(payment, 'card');
    await until(() => payments.fields.length === 1);

    pad.pad.begin();

    expect(payments.field.isDestroyed).to.equal(true);
    expect(payments.slots[0]?.isConnected).to.equal(false);
  });
});
