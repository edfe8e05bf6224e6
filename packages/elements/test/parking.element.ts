import { expect, fixture, html } from '@open-wc/testing';
import { memoryHost } from '@orderpad/adapters/memory';
import type { Contact, Host } from '@orderpad/contracts';
import { padView, type OrderSession, type OrderStorage } from '@orderpad/core';
import { parkedOrders } from '@orderpad/core/drafts';
import { memoryStorage } from '@orderpad/core/storage';
import '../src/define.ts';
import '../src/define/parking.ts';
import type { OrderPadParking } from '../src/parking/order-pad-parking.ts';
import { nextEvent } from './drivers/next-event.ts';
import { lineOf, shop } from './drivers/order-driver.ts';
import { PadDriver } from './drivers/pad-driver.ts';
import { RootDriver, until } from './drivers/root-driver.ts';

const [ada, marcus] = ['Ada', 'Marcus'].map((name) => {
  const found = shop.contacts.find(({ firstName }) => firstName === name);
  if (!found) throw new Error(`the demo shop knows no ${name}`);
  return found;
}) as [Contact, Contact];

/** A page with a pad and what parks its orders. */
class Page {
  readonly tools: RootDriver;
  readonly parking: OrderPadParking;

  constructor(parking: OrderPadParking) {
    this.parking = parking;
    this.tools = new RootDriver(parking);
  }

  static async open(
    host: Host = memoryHost({ data: shop }),
    storage: OrderStorage | undefined = memoryStorage(),
  ) {
    const page = await fixture<HTMLElement>(html`
      <div>
        <order-pad-parking></order-pad-parking>
        <order-pad .host=${host} .storage=${storage} lang="en"></order-pad>
      </div>
    `);
    const parking = page.querySelector('order-pad-parking');
    const pad = page.querySelector('order-pad');
    if (!parking || !pad) throw new Error('the page has no pad');
    parking.pad = pad;
    await parking.updateComplete;
    return new Page(parking);
  }

  get pad(): PadDriver {
    const { pad } = this.parking;
    if (!pad?.isConnected) throw new Error('no pad is in view');
    return new PadDriver(pad);
  }

  get session(): OrderSession {
    const { session } = this.pad.pad;
    if (!session) throw new Error('the pad has no order');
    return session;
  }

  /** Waits until the order in view can be edited. */
  async opened(): Promise<void> {
    await until(() => this.pad.pad.session?.view(padView).phase === 'editing');
  }

  /** Enters an order for somebody, and goes to the items. */
  async order(contact: Contact, sku = 'MUG-OAT', quantity = 2): Promise<string> {
    await this.opened();
    this.session.send({ type: 'contact.select', contact });
    this.session.send({ type: 'next' });
    this.session.send({ type: 'items.add', lines: [lineOf(sku, quantity)] });
    await until(() => this.session.view(({ context }) => context.quote));
    return this.session.draftId;
  }

  /** Parks the order in view, and waits for the empty one. */
  async park(): Promise<void> {
    const { draftId } = this.session;
    await this.tools.press('Park order');
    await until(() => this.pad.pad.session && this.session.draftId !== draftId, 'no empty order was begun');
    await this.opened();
  }

  async bringBack(name: string): Promise<void> {
    if (!this.tools.text.includes('Bring back')) await this.tools.press('1 parked order');
    await this.tools.says(name);
    await this.tools.press('Bring back');
  }
}

describe('X5: several orders open at once', () => {
  it('parking an order begins an empty one, with the cursor in the search', async () => {
    const page = await Page.open();
    const first = await page.order(ada);

    await page.park();

    expect(page.session.draftId).not.to.equal(first);
    expect(page.session.persist().data.lines).to.deep.equal([]);
    await page.tools.says('1 parked order');
    const contact = await page.pad.contact();
    await until(() => contact.focused?.id === 'contact-search', 'the cursor is not in the search');
  });

  it('nothing is parked where nothing was entered', async () => {
    const page = await Page.open();
    await page.opened();
    const { draftId } = page.session;

    await page.tools.press('Park order');

    await page.tools.says('nothing to park');
    expect(page.session.draftId).to.equal(draftId);
    expect(page.tools.text).not.to.include('parked order');
  });

  it('the list says for whom, how much, how old, at which step and by whom', async () => {
    const page = await Page.open();
    await page.order(ada);
    await page.park();

    await page.tools.press('1 parked order');

    await page.tools.says('Ada Whitcombe');
    for (const text of ['2 items', '£', 'minute', 'At Items', 'entered by Rosa Martin'])
      expect(page.tools.text).to.include(text);
    await expect(page.tools.element).to.be.accessible();
    await until(() => page.tools.focus.startsWith('Bring back'));
    await page.tools.keys('Escape');
    await page.tools.saysNoMore('At Items');
    await until(() => page.tools.focus.includes('parked order'));
  });

  it('another customer’s order has to be confirmed before it is changed', async () => {
    const page = await Page.open();
    const first = await page.order(ada);
    await page.park();
    await page.order(marcus, 'JUG', 1);

    await page.bringBack('Ada Whitcombe');

    await page.tools.says('This is now the order for Ada Whitcombe.');
    await page.tools.says('The last one was for Marcus Oyelaran.');
    expect(page.pad.pad.inert).to.equal(true);
    await expect(page.tools.element).to.be.accessible();
    await until(() => page.tools.focus === 'Yes, this is Ada Whitcombe');
    await page.tools.keys('Enter');
    await page.tools.saysNoMore('This is now the order');
    expect(page.pad.pad.inert).to.equal(false);
    expect(page.session.draftId).to.equal(first);
    await page.tools.says('1 parked order');
  });

  it('saying no goes back to the order before, which needs no question', async () => {
    const page = await Page.open();
    await page.order(ada);
    await page.park();
    const second = await page.order(marcus, 'JUG', 1);
    await page.bringBack('Ada Whitcombe');

    await page.tools.press('Back to Marcus Oyelaran');

    await until(() => page.session.draftId === second);
    expect(page.pad.pad.inert).to.equal(false);
    expect(page.tools.text).not.to.include('This is now');
    await page.tools.says('1 parked order');
  });

  it('the same customer’s order comes back without a question', async () => {
    const page = await Page.open();
    const first = await page.order(ada);
    await page.park();

    await page.bringBack('Ada Whitcombe');

    await until(() => page.session.draftId === first);
    await page.tools.saysNoMore('parked order');
    expect(page.pad.pad.inert).to.equal(false);
  });

  it('what was typed and refused is still there after a swap', async () => {
    const page = await Page.open();
    await page.order(ada);
    const table = await new PadDriver((await page.pad.part('order-pad-items')).element).part(
      'order-pad-lines',
    );
    const quantity = () => table.root.querySelector<HTMLInputElement>('input[inputmode]');
    await until(quantity);
    const field = quantity();
    if (field) field.value = '12x';
    field?.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => quantity()?.getAttribute('aria-invalid') === 'true');
    await page.park();

    await page.bringBack('Ada Whitcombe');

    await until(() => page.pad.root.querySelector('order-pad-items')?.shadowRoot?.contains(table.element));
    expect(quantity()?.value).to.equal('12x');
    expect(quantity()?.getAttribute('aria-invalid')).to.equal('true');
  });

  it('Alt+P parks and Alt+O opens the list, from any field', async () => {
    const page = await Page.open();
    const first = await page.order(ada);
    (await page.pad.part('order-pad-items')).root.querySelector<HTMLElement>('button')?.focus();

    await page.tools.keys('Alt+p');
    await until(() => page.pad.pad.session && page.session.draftId !== first);
    await page.opened();
    await page.tools.keys('Alt+o');

    await until(() => page.tools.focus.startsWith('Bring back'));
    await page.tools.keys('Enter');
    await until(() => page.pad.pad.session?.draftId === first);
  });

  it('a page that is loaded again continues the order in view, and lists the parked one', async () => {
    const [host, storage] = [memoryHost({ data: shop }), memoryStorage()];
    const before = await Page.open(host, storage);
    const parked = await before.order(ada);
    await before.park();
    const inView = await before.order(marcus, 'JUG', 1);
    await until(() => before.session.view(padView).keeping === 'saved-here');

    const page = await Page.open(host, storage);
    await page.opened();

    expect(page.session.draftId).to.equal(inView);
    await page.tools.says('1 parked order');
    await page.bringBack('Ada Whitcombe');
    await page.tools.press('Yes, this is Ada Whitcombe');
    await until(() => page.pad.pad.session?.draftId === parked);
    expect(page.session.persist().data.lines.map(({ quantity }) => quantity)).to.deep.equal([2]);
  });

  it('an order that was not confirmed is still parked after a reload', async () => {
    const [host, storage] = [memoryHost({ data: shop }), memoryStorage()];
    const before = await Page.open(host, storage);
    const parked = await before.order(ada);
    await before.park();
    const again = await Page.open(host, storage);
    await again.opened();
    await again.bringBack('Ada Whitcombe');
    await again.tools.says('This is now the order for Ada Whitcombe.');

    const page = await Page.open(host, storage);
    await page.opened();

    expect(page.session.draftId).not.to.equal(parked);
    expect((await parkedOrders(storage)).map(({ draftId }) => draftId)).to.deep.equal([parked]);
  });

  it('a device that saves nothing says so, and keeps the order while the page is open', async () => {
    const storage = { ...memoryStorage(), saveParked: () => Promise.reject(new Error('the device is full')) };
    const page = await Page.open(memoryHost({ data: shop }), storage);
    const first = await page.order(ada);

    await page.park();

    await page.tools.says('until this page is closed');
    const leaving = new Event('beforeunload', { cancelable: true });
    dispatchEvent(leaving);
    expect(leaving.defaultPrevented).to.equal(true);
    await page.bringBack('Ada Whitcombe');
    await until(() => page.session.draftId === first);
  });
});

describe('C7: leaving an order', () => {
  /** Tells if the browser would ask before the page is left. */
  const wouldAsk = (): boolean => {
    const leaving = new Event('beforeunload', { cancelable: true });
    dispatchEvent(leaving);
    return leaving.defaultPrevented;
  };

  it('Done parks an order that is not placed, and says so to the page', async () => {
    const page = await Page.open();
    await page.order(ada);
    const left = nextEvent(page.tools.element, 'order-left');

    await page.tools.press('Done');

    expect((await left).outcome).to.equal('parked');
    await page.tools.says('1 parked order');
  });

  it('Done leaves an order in which nothing was entered', async () => {
    const page = await Page.open();
    await page.opened();
    const left = nextEvent(page.tools.element, 'order-left');

    await page.tools.press('Done');

    expect((await left).outcome).to.equal('empty');
    expect(page.tools.text).not.to.include('parked order');
  });

  it('Cancel order says what is lost, keeps it for Escape, and throws it away when confirmed', async () => {
    const storage = memoryStorage();
    const page = await Page.open(memoryHost({ data: shop }), storage);
    const first = await page.order(ada);
    await until(() => page.session.view(padView).keeping === 'saved-here');
    await page.tools.press('Cancel order');
    await page.tools.says('Cancel the order for Ada Whitcombe?');
    expect(page.tools.text).to.match(
      /2 items \(£[\d.]+\) and everything else entered for it are thrown away\./,
    );
    await expect(page.tools.element).to.be.accessible();
    await until(() => page.tools.focused?.id === 'leave');
    await page.tools.keys('Escape');
    await page.tools.saysNoMore('Cancel the order for');
    const whenKept = page.session.draftId;

    await page.tools.press('Cancel order');
    const left = nextEvent(page.tools.element, 'order-left');
    await page.tools.press('Yes, cancel the order');

    expect(whenKept).to.equal(first);
    expect((await left).outcome).to.equal('cancelled');
    await until(() => page.pad.pad.session && page.session.draftId !== first);
    expect(await storage.loadDraft(first)).to.equal(undefined);
  });

  it('a router may leave at once where nothing is under way', async () => {
    const page = await Page.open();
    await page.opened();

    expect(await page.parking.mayLeave()).to.equal(true);
    expect(page.parking.isUnderWay).to.equal(false);
  });

  it('a router waits for the answer: stay, park, or cancel', async () => {
    const page = await Page.open();
    await page.order(ada);
    const staying = page.parking.mayLeave();
    await page.tools.says('The order for Ada Whitcombe is not finished.');
    await expect(page.tools.element).to.be.accessible();
    await page.tools.press('Stay here');
    const parking = page.parking.mayLeave();
    await page.tools.press('Park it and leave');
    const answers = [await staying, await parking];
    await page.order(marcus, 'JUG', 1);
    const cancelling = page.parking.mayLeave();
    await page.tools.says('The order for Marcus Oyelaran is not finished.');
    page.tools.root.querySelector<HTMLElement>('#leave .quiet')?.click();
    await page.tools.press('Yes, cancel the order');

    expect([...answers, await cancelling]).to.deep.equal([false, true, true]);
    await page.tools.says('1 parked order');
  });

  it('the browser asks while an order is under way, saved or not, and no longer once it is parked', async () => {
    const page = await Page.open();
    await page.opened();
    const before = wouldAsk();
    await page.order(ada);
    await until(() => page.session.view(padView).keeping === 'saved-here');
    await page.parking.updateComplete;
    const whenSaved = wouldAsk();

    await page.park();
    await page.parking.updateComplete;

    expect([before, whenSaved, wouldAsk()]).to.deep.equal([false, true, false]);
  });
});
