import { expect, fixture, html } from '@open-wc/testing';
import { memoryHost } from '@orderpad/adapters/memory';
import { render } from 'lit';
import { itemsView, shippingView } from '@orderpad/core';
import { phoneOrder } from '@orderpad/core/flows';
import '../src/define/drafts.ts';
import { Locale } from '../src/messages/locale.ts';
import { sentence } from '../src/messages/sentence.ts';
import type { OrderPad } from '../src/pad/order-pad.ts';
import { atItems, isAsking, pick, questionIn, teapot } from './drivers/at-risk.ts';
import { asking } from './drivers/handed-off.ts';
import { lineOf, OrderDriver, shop } from './drivers/order-driver.ts';
import { PadDriver } from './drivers/pad-driver.ts';
import { choosing, spoon, take, teapots } from './drivers/rewards-driver.ts';
import { until } from './drivers/root-driver.ts';
import { changesOf, saved } from './drivers/saved-order.ts';

const amount = /£\s*\d/;

/** Returns the texts below a node, through shadow roots, that hold an amount which a machine translation may change. */
function translated(node: Node): string[] {
  if (node instanceof Text) return amount.test(node.data) ? [node.data.trim()] : [];
  if (
    node instanceof HTMLElement &&
    (node.getAttribute('translate') === 'no' || node.matches('style, option'))
  )
    return [];
  const below = node instanceof Element && node.shadowRoot ? [node.shadowRoot] : [];
  return [...below, ...node.childNodes].flatMap(translated);
}

/** Tells if an amount is shown below a node at all. */
const showsAmounts = (node: Node): boolean => {
  if (node instanceof Text) return amount.test(node.data);
  const below = node instanceof Element && node.shadowRoot ? [node.shadowRoot] : [];
  return [...below, ...node.childNodes].some(showsAmounts);
};

async function expectKept({ element }: { element: Element }): Promise<void> {
  await until(() => showsAmounts(element), 'no amount is shown');
  expect(translated(element)).to.deep.equal([]);
}

const textOf = (text: string, lang: string, currency: string): [string, string[]] => {
  new Locale(lang).amount(0, currency);
  const box = document.createElement('p');
  render(sentence(text), box);
  return [
    box.textContent ?? '',
    [...box.querySelectorAll('[translate=no]')].map(({ textContent }) => textContent ?? ''),
  ];
};

describe('an amount in a sentence', () => {
  for (const [text, lang, currency, amounts] of [
    ['The total changed from £1,204.50 to £12.', 'en-GB', 'GBP', ['£1,204.50', '£12']],
    ['3 × £4.50 = £13.50', 'en-GB', 'GBP', ['£4.50', '£13.50']],
    ['−£2.00 for 2 items', 'en-GB', 'GBP', ['−£2.00']],
    ['Noch 1.204,50 € bis zur nächsten Wahl', 'de-DE', 'EUR', ['1.204,50 €']],
    ['CHF 1’204.50 statt CHF 3.00', 'de-CH', 'CHF', ['CHF 1’204.50', 'CHF 3.00']],
    ['4 parcels, kr 12 each', 'nb-NO', 'NOK', ['kr 12']],
    ['2 lines · 4 items', 'en-GB', 'GBP', []],
  ] as const)
    it(`is left as it is in “${text}”`, () => {
      expect(textOf(text, lang, currency)).to.deep.equal([text, [...amounts]]);
    });

  it('of every size and currency is found as it is formatted', () => {
    for (const lang of ['en', 'de', 'fr', 'pl', 'ar', 'fa', 'hi', 'ja', 'sv', 'de-CH', 'en-IN'])
      for (const currency of ['GBP', 'EUR', 'USD', 'JPY', 'KWD', 'CHF', 'SEK', 'PLN'])
        for (const minor of [0, 5, 123, 4_567, 12_345_678, -250]) {
          const written = new Locale(lang).amount(minor, currency);
          const [, found] = textOf(`Total ${written}.`, lang, currency);
          const digits = (text: string): string => text.replaceAll(/\P{Nd}/gu, '');
          expect(found.map(digits), `${lang} ${written}`).to.deep.equal([digits(written)]);
        }
  });
});

describe('what the pad shows', () => {
  it('keeps amounts in the items, with search and rows', async () => {
    const pad = await OrderDriver.at({ at: 'items', lines: [lineOf('MUG-OAT', 3), lineOf('COURSE', 1)] });
    await (await pad.table()).says('£');
    await expectKept(pad);
  });

  it('keeps amounts in the catalogue and the cart', async () => {
    const pad = await PadDriver.open({ flow: phoneOrder });
    await pad.choose('marcus');
    await pad.press('Use customer');
    const items = await pad.part('order-pad-items');
    await until(() => showsAmounts(items.element));
    await expectKept(pad);
  });

  it('keeps amounts in shipping and payment', async () => {
    const pad = await OrderDriver.at({ at: 'shipping' });
    await (await pad.part('order-pad-shipping')).says('£');
    await expectKept(pad);
  });

  it('keeps amounts of gifts, and in their dialog', async () => {
    const pad = await OrderDriver.at({ at: 'shipping' });
    const shipping = await pad.part('order-pad-shipping');
    shipping.control('Some items are gifts').click();
    await until(() => shipping.root.querySelector('#gift-0'));
    shipping.root.querySelector<HTMLElement>('#gift-0')?.click();
    await shipping.says('Gift wrap (£5.00)');
    await expectKept(pad);
  });

  it('keeps amounts in the review, its button and its warnings', async () => {
    const pad = await OrderDriver.at({ at: 'review' });
    const review = await pad.part('order-pad-review');
    await review.says('Place order · £');
    pad.session.send({
      type: 'review.edit',
      patch: { quotedTotal: { amount: 1, currency: 'GBP' } },
    });
    await review.says('The customer was told £0.01');
    await expectKept(pad);
  });

  it('keeps amounts of a placed order', async () => {
    const pad = await OrderDriver.at({ at: 'review' });
    const review = await pad.part('order-pad-review');
    await until(() => review.button('Place order').getAttribute('aria-disabled') !== 'true');
    await review.press('Place order');
    await expectKept(await pad.part('order-pad-placed'));
  });

  it('keeps amounts in saved orders, and in what has changed since', async () => {
    const { host, at } = await saved();
    const list = await fixture(html`<order-pad-drafts .host=${host}></order-pad-drafts>`);
    await expectKept({ element: list });
    list.remove();

    const { pad } = await changesOf(host, at);

    await expectKept(pad);
  });

  it('keeps amounts in the price of a line', async () => {
    const pad = await OrderDriver.at({ at: 'items', host: memoryHost({ data: shop, overrideLimit: 20 }) });
    const items = await pad.part('order-pad-items');
    const table = await pad.table();
    await until(() => pad.session.view(itemsView).isPriced);
    table.root.querySelector<HTMLElement>('[data-do=menu]')?.click();
    await until(() => items.root.querySelector('[role=menuitem]')?.checkVisibility());
    await items.press('Change price');
    const dialog = await new PadDriver(items.element).part('order-pad-prices');
    await dialog.says('You may go down to £');
    await expectKept(pad);
  });

  it('keeps amounts of rewards: the distance to a pick, the specials, and what was picked', async () => {
    const { pad, rewards, status } = await choosing(teapots(2));
    await rewards.says(spoon);
    await expectKept(pad);

    await take(pad, 1);
    await rewards.keys('Escape');
    await status.says('1 of 2');

    await expectKept(pad);
  });

  it('keeps amounts of a pricing tier, in the items and in its table', async () => {
    const pad = new PadDriver(
      await fixture<OrderPad>(html`<order-pad .host=${memoryHost({ data: shop })}></order-pad>`),
    );
    await pad.contact();
    const contact = shop.contacts.find(({ lastName }) => lastName === 'Oyelaran');
    if (!contact) throw new Error('the demo shop knows somebody on a tier');
    pad.pad.session?.send({ type: 'contact.select', contact });
    pad.pad.session?.send({ type: 'next' });
    const items = await pad.part('order-pad-items');
    await customElements.whenDefined('order-pad-tier');
    const tier = await new PadDriver(items.element).part('order-pad-tier');
    await tier.press('View pricing tier');
    await tier.says('£3.60 each');

    await expectKept(pad);
  });

  it('keeps amounts in the question before a line is removed, and before the contact changes', async () => {
    const { pad, items, table } = await atItems({ gifts: ['jug-gift'] });
    await pick(items, table, teapot, 'Remove');
    const question = await questionIn(items);
    await question.says('New total');
    await expectKept(question);
    await until(() => question.focused?.id === 'ask');
    await question.keys('Escape');
    await until(() => !isAsking(items));

    pad.session.send({ type: 'go', step: 'contact' });
    const contact = await pad.contact();
    await contact.press('Change');
    await until(() => contact.focused?.id === 'contact-search');
    await pad.choose('marcus');
    await contact.says('Total then');
    await expectKept(contact);
  });

  it('keeps amounts of promotions', async () => {
    const { pad } = await atItems({ gifts: ['jug-gift'] });
    pad.session.send({ type: 'promotions.addCode', code: 'HEARTH10' });
    const summary = await pad.part('order-pad-summary');
    await summary.says('Discount');

    await expectKept(pad);
  });

  it('keeps amounts in the question before a hand-off, and on the card that follows the customer', async () => {
    const { pad, send } = await asking();
    await send.says('£');
    await expectKept(pad);

    await send.press('Send link');
    const card = await pad.part('order-pad-handoff');
    await card.says('£');

    await expectKept(card);
  });

  it('keeps amounts at each of several addresses, and in their gifts', async () => {
    const pad = await OrderDriver.at({ at: 'shipping', lines: [lineOf('MUG-OAT', 2), lineOf('SOAP', 3)] });
    const shipping = await pad.part('order-pad-shipping');
    shipping.control('Ship items to multiple addresses').click();
    await shipping.says('Where each item goes');
    const [line] = pad.session.persist().data.lines;
    const address = pad.session.view(shippingView).addresses[1];
    if (!line || !address) throw new Error('the order has a line, the contact two addresses');
    const to = { kind: 'contact', addressId: address.id } as const;
    pad.session.send({ type: 'shipping.assign', pieces: [{ lineId: line.id, quantity: 1 }], to });
    await shipping.says('Shipment 2 of 2');
    await shipping.says('1 item · £');
    pad.session.send({ type: 'items.edit', id: line.id, patch: { gift: { wrap: true } } });
    await shipping.says('Gift, wrapped');
    await expectKept(pad);

    for (const { id } of pad.session.view(shippingView).shipments)
      pad.session.send({ type: 'shipping.edit', shipmentId: id, patch: { methodId: 'standard' } });
    pad.session.send({ type: 'payment.edit', patch: { methodId: 'cash' } });
    pad.session.send({ type: 'go', step: 'review' });
    const review = await pad.part('order-pad-review');
    await review.says('Gift wrap: £');

    await expectKept(pad);
  });
});
