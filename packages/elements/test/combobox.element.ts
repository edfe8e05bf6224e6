import { expect } from '@open-wc/testing';
import { memoryHost } from '@orderpad/adapters/memory';
import type { Call } from '@orderpad/contracts';
import { sendKeys } from '@web/test-runner-commands';
import { HeldSearch } from './drivers/held-search.ts';
import { OrderDriver, shop, soldAs } from './drivers/order-driver.ts';
import { PadDriver } from './drivers/pad-driver.ts';
import { until, type RootDriver } from './drivers/root-driver.ts';

const chosen = ({ root }: RootDriver) => root.querySelector('[part=contact]');
const marked = ({ root }: RootDriver) => root.querySelector('[role=option][aria-selected=true]');

/** Somebody who has found Ada, and now types on while the host is slow. */
async function typingOn(text: string) {
  const search = new HeldSearch();
  const contact = await (await PadDriver.open({ host: search.host })).contact();
  contact.control('Find a contact').focus();
  await sendKeys({ type: 'ada' });
  await until(() => marked(contact));
  search.hold();
  await contact.keys('Control+A');
  await sendKeys({ type: text });
  return { search, contact };
}

describe('B2: Enter before the answer', () => {
  it('Enter takes no result of an older text: it waits, says so, and takes the right contact', async () => {
    const { search, contact } = await typingOn('marcus');

    await contact.keys('Enter');
    await contact.says('Searching');
    expect(contact.text).to.include('Ada Whitcombe');
    expect(marked(contact)).to.equal(null);
    await expect(contact.element).to.be.accessible();
    search.release();

    await until(() => chosen(contact)?.textContent?.includes('Marcus Oyelaran'));
    expect(contact.focused?.id ?? 'nothing').not.to.equal('change-contact');
  });

  it('results of an older text are marked as such while the host is asked', async () => {
    const { search, contact } = await typingOn('marcus');

    expect(contact.root.querySelector('.combobox .spinner')).not.to.equal(null);
    expect(contact.control('Find a contact').ariaBusy).to.equal('true');

    search.release();
    await until(() => !contact.root.querySelector('.combobox .spinner'));
  });

  it('Enter before the order is open is kept, too', async () => {
    let open = () => {};
    const opened = new Promise<void>((resolve) => {
      open = resolve;
    });
    const host = memoryHost({ data: shop });
    const slow = { ...host, describe: (call: Call) => opened.then(() => host.describe(call)) };
    const pad = await PadDriver.open({ host: slow });
    const contact = await pad.part('order-pad-contact');
    await until(() => contact.focused?.id === 'contact-search');

    await sendKeys({ type: 'marcus' });
    await contact.keys('Enter');
    await contact.says('Searching');
    open();

    await until(() => chosen(contact)?.textContent?.includes('Marcus Oyelaran'));
  });

  it('Enter takes none of several results unseen, and shows which one is next', async () => {
    const { search, contact } = await typingOn('example');

    await contact.keys('Enter');
    search.release();
    await until(() => marked(contact));

    expect(chosen(contact)).to.equal(null);
    const next = marked(contact)?.querySelector('.strong')?.textContent ?? '';
    expect(next).not.to.equal('');
    await contact.keys('Enter');
    await until(() => chosen(contact)?.textContent?.includes(next));
  });

  it('Enter takes the result that an arrow key points at', async () => {
    const { contact } = await typingOn('marcus');

    await contact.keys('ArrowDown', 'Enter');

    await until(() => chosen(contact)?.textContent?.includes('Ada Whitcombe'));
  });

  it('Enter takes nothing when a new answer replaces the result an arrow key pointed at', async () => {
    const { search, contact } = await typingOn('example');

    await contact.keys('ArrowDown');
    search.release();
    await until(() => contact.root.querySelectorAll('[role=option]').length > 1);

    expect(marked(contact)).to.equal(null);
  });

  for (const [what, stop] of [
    ['typing on', () => sendKeys({ type: ' o' })],
    ['Escape', () => sendKeys({ press: 'Escape' })],
    ['leaving', () => sendKeys({ press: 'Tab' })],
  ] as const)
    it(`a waiting Enter is forgotten by ${what}`, async () => {
      const { search, contact } = await typingOn('marcus');
      await contact.keys('Enter');

      await stop();
      search.release();

      await until(() => contact.control('Find a contact').getAttribute('aria-busy') === 'false');
      expect(chosen(contact)).to.equal(null);
    });

  it('Enter searches again after a failure, and takes no result of an older answer', async () => {
    const { search, contact } = await typingOn('');
    search.release();
    search.fail(true);
    await sendKeys({ type: 'marcus' });
    await contact.says('cannot be reached');
    search.fail(false);

    await contact.keys('Enter');

    await until(() => chosen(contact)?.textContent?.includes('Marcus Oyelaran'));
  });
});

describe('B2: the results of a search', () => {
  const popup = ({ root }: RootDriver) => root.querySelector('.popup:popover-open');

  it('are shut once the form for a new contact is open', async () => {
    const contact = await (await PadDriver.open()).contact();
    contact.control('Find a contact').focus();
    await sendKeys({ type: 'Zoltan' });
    await until(() => popup(contact));

    await contact.press('New contact “Zoltan”');

    await until(() => contact.root.querySelector('dialog[open]'));
    await until(() => !popup(contact));
    expect(contact.control('Find a contact').ariaExpanded).to.equal('false');
  });

  it('are shut once the question about another contact is open', async () => {
    const pad = await OrderDriver.at({ at: 'items' });
    pad.session.send({ type: 'go', step: 'contact' });
    const contact = await pad.part('order-pad-contact');
    await contact.press('Change');
    await until(() => contact.root.querySelector('#contact-search'));
    contact.control('Find a contact').focus();
    await sendKeys({ type: 'marcus' });
    await until(() => marked(contact));

    await contact.keys('Enter');

    await until(() => contact.root.querySelector('.ask-first'));
    expect(popup(contact)).to.equal(null);
  });
});

describe('B4: Enter before the answer', () => {
  it('Enter takes the product whose code was typed, whatever other products have it in their name', async () => {
    const jug = soldAs('JUG').product;
    const like = { ...jug, id: 'jug-2', title: 'Another jug', variants: [] };
    const search = new HeldSearch({ data: { ...shop, products: [like, ...shop.products] } });
    const pad = await OrderDriver.at({ at: 'items', lines: [], host: search.host });
    const items = await pad.part('order-pad-items');
    await items.press('Add item');
    await until(() => items.focused?.id === 'item-product');
    search.hold();

    await sendKeys({ type: 'jug' });
    await items.keys('Enter');
    search.release();

    await until(() => items.root.querySelector('.product')?.textContent?.includes(jug.title));
    expect(items.focused?.id).to.equal('item-quantity');
  });
});
