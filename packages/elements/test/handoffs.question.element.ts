import { expect } from '@open-wc/testing';
import { memoryHost } from '@orderpad/adapters/memory';
import { announced, asking, dialogOf, email, press, progressOf } from './drivers/handed-off.ts';
import { lineOf, OrderDriver, shop } from './drivers/order-driver.ts';
import { until } from './drivers/root-driver.ts';

describe('C5: the question before an order is sent to its customer', () => {
  it('names the amount, the address of the contact, the end of the link and what happens', async () => {
    const { send } = await asking();

    for (const text of ['£', '3 days', 'pays exactly this amount', 'You can take it back'])
      expect(dialogOf(send)?.textContent).to.include(text);
    expect(send.control('E-mail address').value).to.equal(email);
    expect(send.focused?.id).to.equal('email');
    await expect(send.element).to.be.accessible();
  });

  it('refuses an address that is none, beside the field', async () => {
    const { pad, send } = await asking();
    await send.type('E-mail address', 'ada@');

    await send.press('Send link');

    await send.says('Enter an e-mail address');
    expect(send.invalid).to.deep.equal(['email']);
    expect(send.focused?.id).to.equal('email');
    expect(progressOf(pad.pad)).to.equal('none');
  });

  it('sends the link to a corrected address, for as long as was chosen', async () => {
    const { pad, send } = await asking();
    await send.type('E-mail address', 'ada@home.example');
    const days = send.root.querySelector<HTMLSelectElement>('#valid');
    if (!days) throw new Error('no choice of days');
    days.value = '7';
    days.dispatchEvent(new Event('change'));
    await send.press('Send link');

    const card = await pad.part('order-pad-handoff');

    await card.says('ada@home.example');
    await card.says('in 7 days');
  });

  it('creates a link to pass on where no address is given', async () => {
    const { pad, send } = await asking();
    await send.type('E-mail address', '');
    await send.press('Create link');

    const card = await pad.part('order-pad-handoff');

    await card.says('Nobody: pass the link on yourself');
    await card.says('Link created');
  });

  it('Esc sends nothing and returns the focus to the button', async () => {
    const { pad, review, send } = await asking();

    await send.keys('Escape');

    await until(() => !dialogOf(send)?.open);
    expect(review.focus).to.equal('Send to customer');
    expect(progressOf(pad.pad)).to.equal('none');
  });

  it('closes when the price changes meanwhile, and nothing is sent', async () => {
    const { pad, send } = await asking();

    pad.session.send({ type: 'items.add', lines: [lineOf('MUG-OAT', 1)] });

    await until(() => !dialogOf(send)?.open);
    expect(announced()).to.include('so nothing was sent');
    expect(progressOf(pad.pad)).to.equal('none');
  });

  it('is asked at the payment, too, where no method is chosen', async () => {
    const host = memoryHost({ data: shop });
    const pad = await OrderDriver.at({ at: 'payment', host });
    await until(() => pad.session.can({ type: 'handoffs.create' }));
    const send = await press(await pad.part('order-pad-payment'));
    await until(() => dialogOf(send)?.open);

    await send.press('Send link');

    await (await pad.part('order-pad-handoff')).says('Waiting for the customer');
  });

  it('comes after what is missing: the button leads there', async () => {
    const host = memoryHost({
      data: shop,
      issues: () => [{ code: 'price-changed', severity: 'warning', path: ['lines'], params: {}, fixes: [] }],
    });
    const pad = await OrderDriver.at({ at: 'review', host });
    const review = await pad.part('order-pad-review');
    const blocked = new Promise<readonly string[]>((resolve) =>
      pad.element.addEventListener('order-blocked', ({ issues }) => resolve(issues.map(({ code }) => code))),
    );

    const send = await press(review);

    expect(await blocked).to.include('price-changed');
    expect(dialogOf(send)?.open).to.equal(false);
  });

  it('is not offered where the host does not leave orders to customers', async () => {
    const capabilities = (await memoryHost({ data: shop }).describe({ signal: new AbortController().signal }))
      .capabilities;
    const pad = await OrderDriver.at({
      at: 'review',
      capabilities: capabilities.filter((each) => each !== 'handoffs'),
    });
    const review = await pad.part('order-pad-review');
    await review.says('Place order · £');

    expect(review.text).not.to.include('Send to customer');
  });
});
