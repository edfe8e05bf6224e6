import { expect, fixture, html } from '@open-wc/testing';
import { memoryHost, type MemoryHost, type MemoryOptions } from '@orderpad/adapters/memory';
import { HostError, type Host, type Order } from '@orderpad/contracts';
import { padView, placedView, type OrderStorage } from '@orderpad/core';
import { handoffsView } from '@orderpad/core/handoffs';
import { memoryStorage } from '@orderpad/core/storage';
import type { OrderHandoffChangedEvent } from '../src/events/order-events.ts';
import { timeLeft } from '../src/handoffs/time-left.ts';
import type { OrderPad } from '../src/pad/order-pad.ts';
import { lineOf, OrderDriver, shop } from './drivers/order-driver.ts';
import { PadDriver } from './drivers/pad-driver.ts';
import { type RootDriver, until } from './drivers/root-driver.ts';

const email = 'ada.whitcombe@example.com';

/** Presses the button that sends the order, in a step; returns the question. */
async function press(step: RootDriver): Promise<RootDriver> {
  await step.says('Send to customer');
  step.button('Send to customer').focus();
  await step.press('Send to customer');
  return new PadDriver(step.element).part('order-pad-send');
}

const dialogOf = ({ root }: RootDriver) => root.querySelector('dialog');

const progressOf = (pad: OrderPad) => pad.session?.view(handoffsView).progress;

/** A pad at the review, and the question open. */
async function asking(host: Host = memoryHost({ data: shop }), storage?: OrderStorage) {
  const pad = await OrderDriver.at({ at: 'review', host });
  if (storage) pad.pad.storage = storage;
  const review = await pad.part('order-pad-review');
  await until(() => pad.session.can({ type: 'handoffs.create' }));
  const send = await press(review);
  await until(() => dialogOf(send)?.open);
  return { pad, review, send, host };
}

/** An order at its customer. */
async function sent(options: MemoryOptions = {}, storage?: OrderStorage) {
  const host: MemoryHost = memoryHost({ data: shop, ...options });
  const { pad, send } = await asking(host, storage);
  await send.press('Send link');
  const card = await pad.part('order-pad-handoff');
  await card.says('Waiting for the customer');
  return { host, pad, card };
}

const linkIn = (card: RootDriver): string => card.root.querySelector<HTMLInputElement>('#link')?.value ?? '';

/** The customer's browser: opens the link, and tries to pay. */
async function customer(host: MemoryHost, link: string, { draftId }: { draftId: string }) {
  const hers = await host.openHandoff(link);
  const call = { signal: new AbortController().signal };
  const saved = await hers.drafts?.load(draftId, call);
  if (!saved) throw new Error('the customer cannot load the order');
  return {
    async pay(): Promise<Order> {
      const draft = { ...saved.draft, payment: { methodId: 'invoice', payer: 'contact' as const } };
      const quote = await hers.orders.quote(draft, call);
      const acceptedTotal = { amount: quote.totals.total, currency: quote.currency };
      const submission = { draft, quoteId: quote.id, acceptedTotal, acknowledged: [] };
      return hers.orders.place(submission, { ...call, key: crypto.randomUUID() });
    },
  };
}

/** Texts that were announced to screen readers. */
const announced = (): string => document.querySelector('#order-pad-polite')?.textContent ?? '';

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

describe('the time that is left', () => {
  const locale = { lang: 'en' };
  const at = (milliseconds: number) => timeLeft(new Date(milliseconds).toISOString(), locale, 0);

  it('is told in the largest unit that says enough', () => {
    expect(at(3 * 86_400_000 - 5_000)).to.equal('in 3 days');
    expect(at(30 * 3_600_000)).to.equal('in 30 hours');
    expect(at(80 * 60_000)).to.equal('in 80 minutes');
    expect(at(20_000)).to.equal('in 1 minute');
    expect(at(-5_000)).to.equal('in 0 minutes');
  });
});
