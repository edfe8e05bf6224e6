import { expect, fixture, html } from '@open-wc/testing';
import { memoryHost } from '@orderpad/adapters/memory';
import { HostError } from '@orderpad/contracts';
import { placedView } from '@orderpad/core';
import type { OrderHandoffChangedEvent } from '../src/events/order-events.ts';
import type { OrderPad } from '../src/pad/order-pad.ts';
import { announced, asking, customer, email, linkIn, sent } from './drivers/handed-off.ts';
import { shop } from './drivers/order-driver.ts';
import { PadDriver } from './drivers/pad-driver.ts';
import { until } from './drivers/root-driver.ts';

describe('X6: the card that follows the customer', () => {
  it('has the focus, the amount, the link and the way back, and no step that could be edited', async () => {
    const { pad, card } = await sent();

    await until(() => card.focus === 'Waiting for the customer');
    await card.says('The link has not been opened yet.');
    await card.says(email);
    expect(linkIn(card)).to.include('#handoff=');
    expect(pad.root.querySelector('order-pad-review')).to.equal(null);
    expect(pad.root.querySelector('order-pad-rail')).to.equal(null);
    await expect(card.element).to.be.accessible();
  });

  it('tells the page of every state, without the link', async () => {
    const host = memoryHost({ data: shop });
    const { pad, send } = await asking(host);
    const events: OrderHandoffChangedEvent[] = [];
    pad.element.addEventListener('order-handoff-changed', (event) => events.push(event));
    await send.press('Send link');
    const card = await pad.part('order-pad-handoff');
    await card.says('Waiting for the customer');

    await customer(host, linkIn(card), pad.session);
    await card.says('The customer is looking at the order');

    expect(events.map(({ handoff }) => handoff.state)).to.deep.equal(['waiting', 'opened']);
    expect(events.map(({ handoff }) => handoff.link)).to.deep.equal([undefined, undefined]);
  });

  it('shows and announces live that it is opened, that the payment failed and why, and that it is paid', async () => {
    let isDeclined = true;
    const { host, pad, card } = await sent({
      declines: () => (isDeclined ? 'insufficient-funds' : undefined),
    });

    const hers = await customer(host, linkIn(card), pad.session);
    await card.says('The customer is looking at the order');
    await until(() => announced().includes('The customer is looking at the order'));
    const refusal: unknown = await hers.pay().catch((error: unknown) => error);
    expect(refusal).to.be.instanceOf(HostError);
    await card.says('The payment did not go through');
    await card.says('the card does not cover the amount');
    await until(() => announced().includes('The payment did not go through'));
    await expect(card.element).to.be.accessible();
    isDeclined = false;
    const { number } = await hers.pay();

    const placed = await pad.part('order-pad-placed');
    await placed.says(number);
    expect(pad.session.view(placedView).order?.number).to.equal(number);
    await until(() => placed.root.querySelector('#heading')?.matches(':focus'));
  });

  it('keeps the focus where it is while the state changes', async () => {
    const { host, pad, card } = await sent();
    card.button('Take back').focus();

    await customer(host, linkIn(card), pad.session);
    await card.says('The customer is looking at the order');

    expect(card.focus).to.include('Take back');
  });

  it('asks no more when the state changes meanwhile, and the focus stays in the card', async () => {
    const { host, pad, card } = await sent();
    await card.press('Take back');
    await until(() => card.focused?.id === 'question');

    await customer(host, linkIn(card), pad.session);
    await card.says('The customer is looking at the order');

    await until(() => card.focused?.id === 'heading');
    expect(card.text).not.to.include('Take the order back?');
  });

  it('copies the link, or selects it where the browser does not allow that', async () => {
    const { card } = await sent();
    const { clipboard } = navigator;
    const copied: string[] = [];
    const replace = (writeText: (text: string) => Promise<void>) =>
      Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    try {
      replace(async (text) => void copied.push(text));
      await card.press('Copy link');
      await card.says('Copied');
      expect(copied).to.deep.equal([linkIn(card)]);

      replace(() => Promise.reject(new Error('not allowed')));
      await card.press('Copied');
      await card.says('The browser does not allow copying.');
      await until(() => card.focused?.id === 'link');
    } finally {
      Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    }
  });

  it('begins another order, and the one at the customer is found among the saved orders', async () => {
    const { host, pad, card } = await sent();
    const { draftId } = pad.session;

    await card.press('New order');

    await until(() => pad.pad.session && pad.pad.session.draftId !== draftId);
    const again = await fixture<OrderPad>(html`<order-pad .host=${host} .draft=${draftId}></order-pad>`);
    const found = await new PadDriver(again).part('order-pad-handoff');
    await found.says('Waiting for the customer');
    expect(found.root.querySelector('#link')).to.equal(null);
  });

  it('says that the server cannot be reached, and asks again', async () => {
    const host = memoryHost({ data: shop });
    const { handoffs } = host;
    if (!handoffs) throw new Error('the memory host leaves orders to customers');
    let isAway = true;
    const away = (): Promise<never> => Promise.reject(new HostError('unreachable', 'no word'));
    const { pad, send } = await asking({
      ...host,
      handoffs: {
        ...handoffs,
        get: (...question) => (isAway ? away() : handoffs.get(...question)),
        async *watch(...question) {
          if (isAway) await away();
          yield* handoffs.watch(...question);
        },
      },
    });
    await send.press('Send link');
    const card = await pad.part('order-pad-handoff');
    await card.says('The server cannot be reached.');
    await expect(card.element).to.be.accessible();

    isAway = false;
    card.button('Ask now').focus();
    await card.press('Ask now');

    await card.saysNoMore('The server cannot be reached.');
    await until(() => card.focused?.id === 'heading');
  });

  it('does not begin another order while it is not certain that the link was made', async () => {
    const host = memoryHost({ data: shop });
    const { handoffs } = host;
    if (!handoffs) throw new Error('the memory host leaves orders to customers');
    const create = () => Promise.reject(new HostError('timeout', 'no word'));
    const { pad, send } = await asking({ ...host, handoffs: { ...handoffs, create } });
    await send.press('Send link');
    const card = await pad.part('order-pad-handoff');
    await card.says('Checking whether the link was made');

    expect(pad.pad.begin()).to.equal(false);
    await expect(card.element).to.be.accessible();
  });

  it('says why nothing was sent, above the steps', async () => {
    const host = memoryHost({ data: shop });
    const { handoffs } = host;
    if (!handoffs) throw new Error('the memory host leaves orders to customers');
    const create = () => Promise.reject(new HostError('forbidden', 'not you'));
    const { pad, send } = await asking({ ...host, handoffs: { ...handoffs, create } });
    await send.press('Send link');

    const card = await pad.part('order-pad-handoff');

    await card.says('The order was not sent to the customer.');
    await pad.part('order-pad-review');
    await expect(card.element).to.be.accessible();
  });
});
