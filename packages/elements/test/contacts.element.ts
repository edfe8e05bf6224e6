import { expect, fixture, html } from '@open-wc/testing';
import { memoryHost } from '@orderpad/adapters/memory';
import { HostError, type ContactInput, type Host } from '@orderpad/contracts';
import { setViewport } from '@web/test-runner-commands';
import type { OrderPadContacts } from '../src/contact/order-pad-contacts.ts';
import '../src/define/contacts.ts';
import { nextEvent } from './drivers/next-event.ts';
import { shop } from './drivers/order-driver.ts';
import { RootDriver, until } from './drivers/root-driver.ts';

const open = async (host: Host): Promise<RootDriver> =>
  new RootDriver(
    await fixture<OrderPadContacts>(
      html`<order-pad-contacts .host=${host} pagesize="5"></order-pad-contacts>`,
    ),
  );

const lastNames = ({ root }: RootDriver): (string | undefined)[] =>
  [...root.querySelectorAll('tbody th')].map((cell) => cell.querySelector('bdi')?.textContent.trim());

const listed = (list: RootDriver, ...names: string[]) =>
  until(
    () => JSON.stringify(lastNames(list)) === JSON.stringify(names),
    `waited for ${names.join()}, but: ${lastNames(list).join()}`,
  );

const funnel = ({ root }: RootDriver, column: string) => {
  const found = root.querySelector<HTMLElement>(`[data-filter="${column}"]`);
  if (!found) throw new Error(`no funnel of ${column}`);
  return found;
};

const sortOf = ({ root }: RootDriver, column: string) =>
  root.querySelector(`thead th.${column}`)?.getAttribute('aria-sort');

/** A host that cannot sort. */
const plain = () => {
  const capabilities = ['contacts.create', 'orders.list'] as const;
  return memoryHost({ data: shop, capabilities });
};

describe('the Customer Center', () => {
  beforeEach(() => setViewport({ width: 1280, height: 900 }));

  it('A1: it is sorted by last name, and by any head that is pressed, again in the other direction', async () => {
    const list = await open(memoryHost({ data: shop }));
    await listed(list, 'Administrator', 'de Vries', 'Durand', 'Lindqvist', 'Ní Bhriain');
    expect(sortOf(list, 'lastName')).to.equal('ascending');
    await expect(list.element).to.be.accessible();

    await list.press('First name');
    await listed(list, 'Whitcombe', 'Durand', 'Lindqvist', 'Solberg', 'Oyelaran');
    list.button('First name').focus();
    await list.keys('Enter');

    await listed(list, 'Tanabe', 'Wieczorek', 'Ní Bhriain', 'de Vries', 'Raman');
    expect(sortOf(list, 'firstName')).to.equal('descending');
    expect(sortOf(list, 'lastName')).to.equal('none');
    expect(list.focus).to.include('First name');
  });

  it('A1: the funnel beside a name filters as one types, by keyboard, and the filter is seen and removed', async () => {
    const list = await open(memoryHost({ data: shop }));
    await list.says('Durand');

    funnel(list, 'lastName').focus();
    await list.keys('Enter');
    await until(() => list.focused?.id === 'filter-lastName');
    expect(funnel(list, 'lastName').getAttribute('aria-expanded')).to.equal('true');
    await list.keys('w', 'h', 'i');
    await listed(list, 'Whitcombe');
    await expect(list.element).to.be.accessible();
    await list.keys('Enter');

    await until(() => list.focused === funnel(list, 'lastName'));
    expect(funnel(list, 'lastName').getAttribute('aria-expanded')).to.equal('false');
    expect(funnel(list, 'lastName').getAttribute('aria-label')).to.equal('Filter by Last name: “whi”');
    await list.says('Last name: whi');
    await list.press('Last name: whi');
    await listed(list, 'Administrator', 'de Vries', 'Durand', 'Lindqvist', 'Ní Bhriain');
  });

  it('Escape closes a filter and returns the focus; its button clears it', async () => {
    const list = await open(memoryHost({ data: shop }));
    await list.says('Durand');
    funnel(list, 'reach').click();
    await until(() => list.focused?.id === 'filter-email');
    await list.type('Phone contains', '161 496');
    await listed(list, 'Wieczorek');

    await list.press('Clear');
    await list.says('Durand');
    await list.keys('Escape');

    await until(() => list.focused === funnel(list, 'reach'));
    expect(list.root.querySelector('.chips')).to.equal(null);
  });

  it('it is paged forward and back, and the focus stays', async () => {
    const list = await open(memoryHost({ data: shop }));
    await list.says('1–5 of 12');

    list.button('Next').focus();
    await list.keys('Enter');
    await list.says('6–10 of 12');
    await list.keys('Enter');
    await list.says('11–12 of 12');

    expect(list.focus).to.equal('Next');
    expect(list.button('Next').getAttribute('aria-disabled')).to.equal('true');
    await expect(list.element).to.be.accessible();
    await list.press('Previous');
    await list.says('6–10 of 12');
  });

  it('C1: one box finds by last name, e-mail, customer number and phone', async () => {
    const list = await open(memoryHost({ data: shop }));
    await list.says('Durand');
    const search = list.root.querySelector<HTMLInputElement>('[name=search]');
    for (const text of ['wieczorek', 'tomasz.w@example', 'c-1006', '0161 4960277']) {
      if (search) search.value = text;
      search?.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await listed(list, 'Wieczorek');
    }

    if (search) search.value = 'nobody at all';
    search?.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await list.says('No customer matches');
    await expect(list.element).to.be.accessible();
    await list.press('Show all customers');

    await list.says('1–5 of 12');
  });

  it('A1: each row begins an order for its customer', async () => {
    const list = await open(memoryHost({ data: shop }));
    await list.says('Durand');

    const wanted = nextEvent(list.element, 'order-new-wanted');
    list.root.querySelector<HTMLElement>('[aria-label="New order for Camille Durand"]')?.click();

    expect((await wanted).contact?.id).to.equal('contact-5');
    expect((await wanted).cancelable).to.equal(true);
  });

  it('C2: an administrator’s account shows why it cannot be ordered for, in place of the button', async () => {
    const list = await open(memoryHost({ data: shop }));
    await list.says('Administrator');
    const row = list.root.querySelector('[data-contact="contact-12"]');

    expect(row?.textContent).to.include('Orders cannot be entered for administrator accounts.');
    expect(row?.querySelector('button')).to.equal(null);
  });

  it('A2: a new customer is saved, and stands first in the list, marked, with the focus on its order', async () => {
    const list = await open(memoryHost({ data: shop }));
    await list.says('Durand');

    await list.press('Add new customer');
    await list.type('Last name', 'Zeppelin');
    await list.type('E-mail', 'z@example.com');
    list.control('Add an address now').click();
    await expect(list.element).to.be.accessible();
    await list.press('Save new customer');

    await until(() => list.focused?.getAttribute('aria-label') === 'New order for Zeppelin');
    expect(lastNames(list)[0]).to.equal('Zeppelin');
    expect(list.root.querySelector('tr.added')?.textContent).to.include('New');
    await list.says('1–5 of 13');
  });

  it('A2: what the host has against a new customer is said in the form, and nothing is lost', async () => {
    const host = memoryHost({ data: shop });
    const asked: ContactInput[] = [];
    const create = async (input: ContactInput) => {
      asked.push(input);
      throw new HostError('unavailable', 'down');
    };
    const list = await open({ ...host, contacts: { ...contactsOf(host), create } });
    await list.press('Add new customer');
    await list.type('Last name', 'Zeppelin');
    list.control('Add an address now').click();

    await list.press('Save new customer');
    await until(() => list.root.querySelector('dialog [role=alert]'));

    expect(asked).to.have.lengthOf(1);
    expect(list.control('Last name').value).to.equal('Zeppelin');
  });

  it('a host that cannot sort is searched and paged, without heads that sort and without funnels', async () => {
    const list = await open(plain());
    await list.says('Whitcombe');

    expect(list.root.querySelector('[data-filter]')).to.equal(null);
    expect(list.root.querySelector('[aria-sort]')).to.equal(null);
    expect(list.text).to.include('1–5');
    await expect(list.element).to.be.accessible();
    await list.press('Next');
    await list.says('6–10');
  });

  it('a list that cannot be loaded says why, and is loaded again', async () => {
    const host = memoryHost({ data: shop });
    let isDown = true;
    const search: NonNullable<Host['contacts']>['search'] = (query, call) =>
      isDown ? Promise.reject(new HostError('unavailable', 'down')) : contactsOf(host).search(query, call);
    const list = await open({ ...host, contacts: { ...contactsOf(host), search } });
    await list.says('The customers could not be loaded.');
    await expect(list.element).to.be.accessible();

    isDown = false;
    await list.press('Try again');

    await list.says('Durand');
  });

  it('a shop without customers offers to add the first one', async () => {
    const list = await open(memoryHost({ data: { ...shop, contacts: [] } }));

    await list.says('No customers yet');
    expect(list.root.querySelectorAll('[part~=button]').length).to.be.greaterThan(1);
    await expect(list.element).to.be.accessible();
  });

  it('on 320 pixels its rows are cards, which are sorted and filtered by tools above them', async () => {
    await setViewport({ width: 320, height: 800 });
    const list = await open(memoryHost({ data: shop }));
    await list.says('Durand');
    expect(list.element.scrollWidth).to.be.at.most(320);
    expect(list.root.querySelector('thead')?.checkVisibility()).to.equal(false);

    const sort = list.root.querySelector<HTMLSelectElement>('[name=sort]');
    if (sort) sort.value = 'lastName descending';
    sort?.dispatchEvent(new Event('change'));
    await listed(list, 'Wieczorek', 'Whitcombe', 'Tanabe', 'Solberg', 'Raman');
    await list.press('Filters');
    await list.type('City contains', 'tok');

    await listed(list, 'Tanabe');
    await expect(list.element).to.be.accessible();
  });
});

function contactsOf({ contacts }: Host): NonNullable<Host['contacts']> {
  if (!contacts) throw new Error('the memory host has contacts');
  return contacts;
}
