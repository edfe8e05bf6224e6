import { expect, fixture, html } from '@open-wc/testing';
import { memoryHost } from '@orderpad/adapters/memory';
import { confirmRequest } from '@orderpad/core/flows';
import type { OrderPad } from '../src/pad/order-pad.ts';
import type { OrderPadAsked } from '../src/requests/order-pad-asked.ts';
import '../src/define.ts';
import { nextEvent } from './drivers/next-event.ts';
import { shop } from './drivers/order-driver.ts';
import { call, keyed, listed, requestsOf, sent, shopOf } from './drivers/requesting.ts';
import { RootDriver, until } from './drivers/root-driver.ts';

describe('E5: the inbox of requests', () => {
  it('says who asked, how many items and how much, and opens one', async () => {
    const { staff, client } = shopOf();
    const { id, number, draftId } = await sent(client);
    const list = await listed(staff);
    await list.says('Ada Whitcombe');
    for (const text of [number, 'To decide', '1 request to decide', '2', '£'])
      expect(list.text).to.include(text);
    await expect(list.element).to.be.accessible();

    const opened = nextEvent(list.element, 'order-request-opened');
    await list.press('Open');

    const { request, draft } = await opened;
    expect([request, draft]).to.deep.equal([id, draftId]);
  });

  it('stays where it is when the count of open requests arrives', async () => {
    const { staff, client } = shopOf();
    await sent(client);
    const requests = requestsOf(staff);
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    async function* watch(...given: Parameters<typeof requests.watch>) {
      await held;
      yield* requests.watch(...given);
    }
    const list = await listed({ ...staff, requests: { ...requests, watch } });
    await list.says('To decide');
    const card = list.root.querySelector('.card');
    if (!card) throw new Error('the list stands in a card');
    const before = card.getBoundingClientRect().top;
    expect(list.text).not.to.include('1 request to decide');

    release();
    await list.says('1 request to decide');

    expect(card.getBoundingClientRect().top).to.equal(before);
  });

  it('shows a request that is sent meanwhile, and who has it open, without a reload', async () => {
    const { staff, client } = shopOf();
    const list = await listed(staff);
    await list.says('No requests to decide');

    const { id, number } = await sent(client);
    await list.says(number);
    await requestsOf(staff).open(id, keyed());

    await list.says('Open: Rosa Martin');
    await list.says('1 request to decide');
    await expect(list.element).to.be.accessible();
  });

  it('declines a request with a reason only', async () => {
    const { staff, client } = shopOf();
    const { id } = await sent(client);
    const list = await listed(staff);
    await list.press('Decline');
    await until(() => list.root.querySelector('dialog')?.open);
    await expect(list.element).to.be.accessible();

    await list.press('Decline request');
    await list.says('Enter a reason.');
    expect((await requestsOf(staff).get(id, call())).state).to.equal('sent');
    await list.type('Reason', 'Sold out');
    await list.press('Decline request');

    await list.says('Reason: Sold out');
    expect(await requestsOf(staff).get(id, call())).to.deep.include({
      state: 'declined',
      reason: 'Sold out',
    });
  });

  it('tells what a colleague has decided meanwhile', async () => {
    const { staff, client } = shopOf();
    const { id } = await sent(client);
    const list = await listed(staff);
    await list.says('To decide');

    await requestsOf(staff).decline(id, 'Sold out', call());

    await list.says('Declined');
    await list.says('0 requests to decide');
  });

  it('is narrowed to a state, and says when none matches', async () => {
    const { staff, client } = shopOf();
    await sent(client);
    const list = await listed(staff);
    await list.says('To decide');
    const select = list.root.querySelector<HTMLSelectElement>('select[name=state]');
    if (select) select.value = 'declined';
    select?.dispatchEvent(new Event('change', { bubbles: true }));

    await list.says('No request matches');
    await list.press('Show all requests');

    await list.says('Ada Whitcombe');
  });

  it('says why it cannot be loaded', async () => {
    const { requests: _, ...host } = memoryHost({ data: shop });

    const list = await listed(host);

    await list.says('The requests could not be loaded.');
    await expect(list.element).to.be.accessible();
  });
});

describe('a customer’s own requests', () => {
  it('show their state and reason, and no colleague of the shop', async () => {
    const { staff, client } = shopOf();
    const { id } = await sent(client);
    const list = await listed(client, 'self');
    await list.says('Your requests');
    await list.says('Sent');
    await requestsOf(staff).open(id, keyed());
    await requestsOf(staff).decline(id, 'Sold out', call());

    await list.says('Reason: Sold out');

    expect(list.text).not.to.include('Rosa');
    await expect(list.element).to.be.accessible();
  });

  it('are withdrawn after a question, which Escape declines', async () => {
    const { client } = shopOf();
    const { id, number } = await sent(client);
    const list = await listed(client, 'self');
    await list.press('Withdraw');
    await list.says(`Withdraw request ${number}?`);
    await until(() => list.focused?.id === 'withdraw');
    await list.keys('Escape');
    await list.saysNoMore(`Withdraw request ${number}?`);
    expect(list.focus).to.equal('Withdraw');

    await list.press('Withdraw');
    await list.press('Withdraw it');

    await list.says('Withdrawn');
    expect((await requestsOf(client).get(id, call())).state).to.equal('withdrawn');
  });
});

describe('E6: what was asked for, beside the order', () => {
  async function opened(quantity = 2) {
    const { staff, client } = shopOf();
    const request = await sent(client, quantity);
    const pad = await fixture<OrderPad>(html`
      <order-pad .host=${staff} .flow=${confirmRequest} .draft=${request.draftId} .storage=${null}>
        <order-pad-asked slot="header" .request=${request.id}></order-pad-asked>
      </order-pad>
    `);
    const element = pad.querySelector<OrderPadAsked>('order-pad-asked');
    if (!element) throw new Error('nothing shows the request');
    return { staff, client, request, pad, asked: new RootDriver(element) };
  }

  it('names what staff have changed, line by line', async () => {
    const { pad, asked, request } = await opened();
    await asked.says(`Request ${request.number}`);
    await asked.says('The order is what was asked for.');
    await expect(asked.element).to.be.accessible();

    pad.session?.send({ type: 'items.edit', id: 'l1', patch: { quantity: 3 } });

    await asked.says('2 before, 3 now');
    await asked.says('Changed');
    await expect(asked.element).to.be.accessible();
    pad.session?.send({ type: 'items.remove', ids: ['l1'] });
    await asked.says('Removed');
  });

  it('tells of colleagues, and that the customer has withdrawn it', async () => {
    const { staff, client, asked, request } = await opened();
    await asked.says('The order is what was asked for.');
    expect(asked.text).not.to.include('has this request open');
    await until(async () => (await requestsOf(staff).get(request.id, call())).viewers.length === 1);

    await requestsOf(client).withdraw(request.id, call());

    await asked.says('The customer has withdrawn this request.');
    expect(asked.text).not.to.include('Decline');
  });

  it('lets the page close, and is no longer open then', async () => {
    const { staff, pad, asked, request } = await opened();
    await asked.says('The order is what was asked for.');
    const viewers = async () => (await requestsOf(staff).get(request.id, call())).viewers.length;
    await until(async () => (await viewers()) === 1);

    pad.remove();

    await until(async () => (await viewers()) === 0);
  });
});
