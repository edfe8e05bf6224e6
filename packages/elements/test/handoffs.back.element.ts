import { expect, fixture, html } from '@open-wc/testing';
import { memoryHost } from '@orderpad/adapters/memory';
import { padView } from '@orderpad/core';
import { memoryStorage } from '@orderpad/core/storage';
import type { OrderPad } from '../src/pad/order-pad.ts';
import {
  announced,
  asking,
  customer,
  dialogOf,
  email,
  linkIn,
  progressOf,
  sent,
} from './drivers/handed-off.ts';
import { shop } from './drivers/order-driver.ts';
import { PadDriver } from './drivers/pad-driver.ts';
import { until } from './drivers/root-driver.ts';

describe('taking an order back from the customer', () => {
  it('asks first, and Esc leaves it with the customer and the focus on the button', async () => {
    const { pad, card } = await sent();
    await card.press('Take back');
    await card.says('The link stops working, and the customer can no longer pay.');
    await until(() => card.focused?.id === 'question');
    await expect(card.element).to.be.accessible();

    await card.keys('Escape');

    await until(() => card.focused?.id === 'take-back');
    expect(progressOf(pad.pad)).to.equal('waiting');
  });

  it('opens the review again with everything kept, says so, and the link is dead', async () => {
    const { host, pad, card } = await sent();
    const link = linkIn(card);
    const before = pad.session.persist().data;
    await card.press('Take back');

    await card.press('Take it back');

    await card.says('The order was taken back.');
    const review = await pad.part('order-pad-review');
    await until(() => review.focus === 'Review');
    expect(pad.session.persist().data).to.deep.equal(before);
    await until(() => announced().includes('The order was taken back.'));
    await expect(pad.element).to.be.accessible();
    const opening = await host.openHandoff(link).catch((error: unknown) => error);
    expect(opening).to.be.instanceOf(Error);
    await review.press('Place order');
    await (await pad.part('order-pad-placed')).says('The order is placed.');
  });

  it('and sending it again asks for the address, with the former one filled in', async () => {
    const { pad, card } = await sent();
    await card.press('Send again');
    await card.says('The present link stops working at once.');
    await card.press('Replace the link');

    const review = await pad.part('order-pad-review');
    const send = await new PadDriver(review.element).part('order-pad-send');
    await until(() => dialogOf(send)?.open);

    expect(send.control('E-mail address').value).to.equal(email);
    await send.press('Send link');
    await card.says('Waiting for the customer');
    expect(linkIn(card)).to.include('#handoff=');
  });
});

describe('an order at its customer, after a reload', () => {
  it('shows the live state without the link, and takes no edit', async () => {
    const storage = memoryStorage();
    const { host, pad } = await sent({}, storage);
    const { draftId } = pad.session;
    await until(async () =>
      JSON.stringify({ stored: await storage.loadDraft(draftId) }).includes('"handoff"'),
    );
    pad.element.remove();

    const again = await fixture<OrderPad>(html`<order-pad .host=${host} .storage=${storage}></order-pad>`);
    const driver = new PadDriver(again);
    const card = await driver.part('order-pad-handoff');

    await card.says('Waiting for the customer');
    expect(again.session?.draftId).to.equal(draftId);
    expect(card.root.querySelector('#link')).to.equal(null);
    expect(again.session?.can({ type: 'review.edit', patch: { note: 'x' } })).to.equal(false);
    await until(() => card.focus === 'Waiting for the customer');
  });

  it('is unlocked, and says so, when the link expired meanwhile', async () => {
    let now = Date.now();
    const storage = memoryStorage();
    const { host, pad } = await sent({ now: () => now }, storage);
    const { draftId } = pad.session;
    await until(async () =>
      JSON.stringify({ stored: await storage.loadDraft(draftId) }).includes('"handoff"'),
    );
    pad.element.remove();
    now += 4 * 86_400_000;

    const again = await fixture<OrderPad>(html`<order-pad .host=${host} .storage=${storage}></order-pad>`);
    const card = await new PadDriver(again).part('order-pad-handoff');

    await card.says('The link has expired.');
    expect(again.session?.view(padView).phase).to.equal('editing');
  });
});

describe('a pad with an order at its customer that is removed from the page', () => {
  it('closes its stream, and opens it again when it is put back', async () => {
    const host = memoryHost({ data: shop });
    const { handoffs } = host;
    if (!handoffs) throw new Error('the memory host leaves orders to customers');
    let streams = 0;
    const { pad, send } = await asking({
      ...host,
      handoffs: {
        ...handoffs,
        async *watch(...question) {
          streams++;
          try {
            yield* handoffs.watch(...question);
          } finally {
            streams--;
          }
        },
      },
    });
    await send.press('Send link');
    const card = await pad.part('order-pad-handoff');
    await card.says('Waiting for the customer');
    const link = linkIn(card);
    const page = pad.element.parentElement;
    await until(() => streams === 1);

    pad.element.remove();

    await until(() => streams === 0);
    page?.append(pad.element);
    await until(() => streams === 1);
    await customer(host, link, pad.session);
    await card.says('The customer is looking at the order');
  });

  it('keeps its stream while it is moved to another place in the page', async () => {
    const host = memoryHost({ data: shop });
    const { handoffs } = host;
    if (!handoffs) throw new Error('the memory host leaves orders to customers');
    let opened = 0;
    const { pad, send } = await asking({
      ...host,
      handoffs: {
        ...handoffs,
        watch(...question) {
          opened++;
          return handoffs.watch(...question);
        },
      },
    });
    await send.press('Send link');
    const card = await pad.part('order-pad-handoff');
    await card.says('Waiting for the customer');
    const link = linkIn(card);
    await until(() => opened === 1);

    pad.element.parentElement?.append(pad.element);

    await customer(host, link, pad.session);
    await card.says('The customer is looking at the order');
    // The second stream follows the state that was shown.
    await until(() => opened === 2);
  });
});
