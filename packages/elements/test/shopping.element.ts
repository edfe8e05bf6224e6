import { expect, fixture, html } from '@open-wc/testing';
import { memoryHost } from '@orderpad/adapters/memory';
import { HostError, type CatalogQuery, type Host } from '@orderpad/contracts';
import { defineFlow, itemsView, padView } from '@orderpad/core';
import { backOffice } from '@orderpad/core/flows';
import { sendKeys } from '@web/test-runner-commands';
import type { OrderPad } from '../src/pad/pad.ts';
import { lineOf, OrderDriver, shop, type Opening } from './drivers/order-driver.ts';
import { PadDriver } from './drivers/pad-driver.ts';
import { until, type RootDriver } from './drivers/root-driver.ts';

/** The catalog and the cart beside it, which stand in roots of their own. */
async function browsing(opening: Partial<Opening> = {}) {
  const pad = await OrderDriver.at({ at: 'items', lines: [], ...opening });
  const items = await pad.part('order-pad-items');
  await items.press('Browse products');
  return { pad, items, ...(await inside(items)) };
}

async function inside(items: RootDriver) {
  const step = new PadDriver(items.element);
  return { catalog: await step.part('order-pad-shopping'), cart: await step.part('order-pad-cart') };
}

/** A card by the title of its product. */
const cardOf = (catalog: RootDriver, title: string) =>
  [...catalog.root.querySelectorAll('article')].find((each) => each.textContent?.includes(title));

async function card(catalog: RootDriver, title: string): Promise<HTMLElement> {
  await until(() => cardOf(catalog, title), `waited for a card of “${title}”: ${catalog.words}`);
  const found = cardOf(catalog, title);
  if (!(found instanceof HTMLElement)) throw new Error(`no card says “${title}”`);
  return found;
}

const pressIn = (within: HTMLElement, words: string): void => {
  const buttons = [...within.querySelectorAll<HTMLElement>('button')];
  const found = buttons.find((each) => each.textContent?.trim() === words);
  if (!found) throw new Error(`no button of the card says “${words}”`);
  found.click();
};

const choose = (within: HTMLElement, option: string, value: string): void => {
  const select = within.querySelector<HTMLSelectElement>(`select[aria-label="${option}"]`);
  const wanted = [...(select?.options ?? [])].find((each) => each.textContent?.trim() === value);
  if (!select || !wanted) throw new Error(`the card does not offer ${value} as its ${option}`);
  select.value = wanted.value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
};

const titles = (catalog: RootDriver) =>
  [...catalog.root.querySelectorAll('h3')].map((each) => each.textContent?.trim());

const ordered = (pad: OrderDriver) =>
  [...pad.session.view(itemsView).lines].map(({ item, quantity }) => `${quantity} ${item.title}`);

const search = async (catalog: RootDriver, text: string): Promise<void> => {
  const field = catalog.root.querySelector<HTMLInputElement>('input[type=search]');
  if (!field) throw new Error('the catalog has no search');
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await catalog.element.updateComplete;
};

describe('A3: the catalog', () => {
  it('is there beside the lines, one press away from each other, and accessible', async () => {
    const { pad, items, catalog } = await browsing({ lines: [lineOf('MUG-OAT', 2)] });
    await catalog.says('Stoneware mug');

    expect((await card(catalog, 'Stoneware mug')).textContent).to.include('2 in the order');
    await expect(items.element).to.be.accessible();
    await items.press('Order lines');

    await (await pad.table()).says('Stoneware mug');
    expect(items.root.querySelector('order-pad-shopping')).to.equal(null);
  });

  it('comes first where the flow says so', async () => {
    const policies = { ...backOffice.policies, shop: 'catalog' } as const;
    const flow = defineFlow({ ...backOffice, id: 'catalog-first', policies });
    const element = await fixture<OrderPad>(
      html`<order-pad .flow=${flow} .host=${memoryHost({ data: shop })}></order-pad>`,
    );
    const pad = new PadDriver(element);
    await pad.choose('Whitcombe');
    await pad.press('Continue');

    const { catalog } = await inside(await pad.part('order-pad-items'));

    await catalog.says('Stoneware mug');
  });

  it('is drawn in outline where an order begins with it, and asked for once it is known for whom', async () => {
    const { id: contactId } = shop.contacts[0] ?? {};
    const operator = {
      id: 'ada',
      name: 'Ada Whitcombe',
      role: 'customer',
      ...(contactId && { contactId }),
    } as const;
    let open = (): void => {};
    const asked: unknown[] = [];
    const described = new Promise<void>((resolve) => {
      open = resolve;
    });
    const host = memoryHost({
      data: shop,
      operator,
      latency: (operation) => (operation === 'describe' ? 1 : 0),
      wait: () => described,
    });
    const catalogPort: Host['catalog'] = {
      ...host.catalog,
      search: (query, call) => (asked.push(query.contactId), host.catalog.search(query, call)),
    };
    const flow = defineFlow({
      id: 'in-person',
      mode: 'self',
      steps: ['items', 'shipping', 'payment', 'review'],
      policies: { ...backOffice.policies, shop: 'catalog' },
    });
    const element = await fixture<OrderPad>(
      html`<order-pad .flow=${flow} .host=${{ ...host, catalog: catalogPort }}></order-pad>`,
    );
    const pad = new PadDriver(element);

    const items = await pad.part('order-pad-items');
    const { catalog } = await inside(items);
    const outlined = {
      isDrawn: catalog.root.querySelector('.skeleton') !== null,
      words: items.words,
      asked: [...asked],
    };
    await expect(items.element).to.be.accessible();
    open();
    await catalog.says('Stoneware mug');

    expect(outlined.isDrawn).to.equal(true);
    expect(outlined.words).not.to.include('Nothing in the order yet');
    expect(outlined.asked).to.deep.equal([]);
    expect(asked).to.deep.equal([contactId]);
  });

  it('takes a quantity with Enter, and is ready for another', async () => {
    const { pad, catalog } = await browsing({ lines: [] });
    await catalog.says('Pouring jug');
    const field = [...catalog.root.querySelectorAll<HTMLInputElement>('.how-many input')].find((each) =>
      each.ariaLabel?.includes('Pouring jug'),
    );
    field?.focus();

    await sendKeys({ type: '5' });
    await catalog.keys('Enter');

    await until(() => pad.session.view(itemsView).lines.slice(0, 1)[0]?.quantity === 5);
    await until(() => field?.value === '1' && field.selectionEnd === 1 && field.selectionStart === 0);
    expect(catalog.focused).to.equal(field);
  });

  it('is nowhere, and asked for by nobody, where the host cannot be browsed', async () => {
    const host = memoryHost({ data: shop, capabilities: ['lines.note'] });
    const asked: string[] = [];
    const watched: Host = {
      ...host,
      catalog: {
        ...host.catalog,
        search: (query, call) => (asked.push(query.text), host.catalog.search(query, call)),
        categories: () => (asked.push('categories'), Promise.resolve([])),
      },
    };

    const pad = await OrderDriver.at({ at: 'items', host: watched });
    const items = await pad.part('order-pad-items');
    await items.says('Add item');

    expect(items.words).not.to.include('Browse products');
    expect(asked).to.deep.equal([]);
  });

  it('is walked through by category and searched inside it, for the contact of the order', async () => {
    const host = memoryHost({ data: shop });
    const asked: CatalogQuery[] = [];
    const catalogPort: Host['catalog'] = {
      ...host.catalog,
      search: (query, call) => (asked.push(query), host.catalog.search(query, call)),
    };
    const { catalog } = await browsing({ host: { ...host, catalog: catalogPort } });
    await catalog.says('Kitchen');

    await catalog.press('Tableware');
    await until(() => titles(catalog).length === 5, 'waited for the tableware');
    await search(catalog, 'bowl');

    await until(() => titles(catalog).length === 1, 'waited for the bowl');
    expect(titles(catalog)).to.deep.equal(['Pasta bowl']);
    expect(asked.at(-1)).to.include({ category: 'tableware', text: 'bowl', contactId: shop.contacts[0]?.id });
    expect(catalog.root.querySelector('[aria-current=true]')?.textContent).to.include('Tableware');
  });

  it('leads on from where nothing is found', async () => {
    const { catalog } = await browsing();
    await catalog.press('Bath');
    await until(() => titles(catalog).length === 1);
    await search(catalog, 'kettle');

    await catalog.says('Nothing matches “kettle”.');
    await catalog.press('Search all products');

    await card(catalog, 'Hob kettle');
  });

  it('says when it cannot be had, and asks again', async () => {
    const host = memoryHost({ data: shop });
    let isDown = true;
    const catalogPort: Host['catalog'] = {
      ...host.catalog,
      search: (query, call) =>
        isDown ? Promise.reject(new HostError('unavailable', 'not now')) : host.catalog.search(query, call),
    };
    const { catalog } = await browsing({ host: { ...host, catalog: catalogPort } });
    await catalog.says('The server is not available right now.');

    isDown = false;
    await catalog.press('Try again');

    await card(catalog, 'Stoneware mug');
  });

  it('shows more on demand, and goes to the first of it', async () => {
    const products = Array.from({ length: 30 }, (_, at) => ({
      id: `thing ${at}`,
      title: `Thing ${at}`,
      options: [],
      variants: [
        {
          id: `v${at}`,
          sku: `T${at}`,
          options: {},
          price: { amount: 100, currency: 'GBP' },
          stock: { kind: 'unlimited' as const },
          ships: true,
        },
      ],
    }));
    const { catalog } = await browsing({ data: { ...shop, products } });
    await catalog.says('The first 24 products');

    await catalog.press('Show more');

    await until(() => titles(catalog).length === 30);
    expect(catalog.focus).to.equal('Thing 24');
    expect(catalog.root.querySelector('.more')).to.equal(null);
  });

  it('is another one for another contact', async () => {
    const host = memoryHost({ data: shop });
    const asked: (string | undefined)[] = [];
    const catalogPort: Host['catalog'] = {
      ...host.catalog,
      search: (query, call) => (asked.push(query.contactId), host.catalog.search(query, call)),
    };
    const { pad, catalog } = await browsing({ host: { ...host, catalog: catalogPort } });
    await catalog.says('Stoneware mug');
    const [ada, other] = shop.contacts;
    if (!ada || !other) throw new Error('the demo shop knows one contact only');

    pad.session.send({ type: 'contact.choose', contact: other });

    await until(() => asked.at(-1) === other.id);
    expect(asked[0]).to.equal(ada.id);
  });
});

describe('A3: adding from the catalog', () => {
  it('asks for options first, then adds, and says how many there are', async () => {
    const { pad, catalog } = await browsing();
    const mug = await card(catalog, 'Stoneware mug');

    pressIn(mug, 'Add');
    await until(() => mug.textContent?.includes('Choose: Colour.'));
    expect(catalog.focused?.ariaLabel).to.equal('Colour');
    choose(mug, 'Colour', 'Slate');
    await catalog.element.updateComplete;
    pressIn(mug, 'Add');

    await until(() => mug.textContent?.includes('1 in the order'));
    expect(ordered(pad)).to.deep.equal(['1 Stoneware mug']);
    expect(document.querySelector('#order-pad-polite')?.textContent).to.include('Added 1 × Stoneware mug');
  });

  it('makes more of the line that is there', async () => {
    const { pad, catalog } = await browsing({ lines: [lineOf('TEAPOT', 2)] });

    pressIn(await card(catalog, 'Cast-iron teapot'), 'Add');

    await until(() => ordered(pad).includes('3 Cast-iron teapot'));
    expect(ordered(pad)).to.have.length(1);
  });

  it('takes a quantity, and none that is none', async () => {
    const { pad, catalog } = await browsing();
    const jug = await card(catalog, 'Pouring jug');
    const field = jug.querySelector<HTMLInputElement>('.quantity input');
    const count = (text: string) => {
      if (field) field.value = text;
      field?.dispatchEvent(new Event('change', { bubbles: true }));
    };

    count('some');
    await catalog.says('Give a whole number');
    pressIn(jug, 'Add');
    expect(ordered(pad)).to.deep.equal([]);
    count('3');
    await catalog.element.updateComplete;
    pressIn(jug, 'Add');

    await until(() => ordered(pad).includes('3 Pouring jug, 1 litre'));
  });

  it('does not add what is sold out, and says so', async () => {
    const { pad, catalog } = await browsing();
    const clock = await card(catalog, 'Kitchen clock');

    pressIn(clock, 'Add');

    expect(clock.querySelector('.add')?.ariaDisabled).to.equal('true');
    expect(document.querySelector('#order-pad-polite')?.textContent).to.include('Kitchen clock is sold out.');
    expect(ordered(pad)).to.deep.equal([]);
  });

  it('shows what others pay, struck', async () => {
    const { catalog } = await browsing();
    const bowl = await card(catalog, 'Pasta bowl');

    expect(bowl.querySelector('s')?.textContent).to.include('Instead of £22.00');
    expect(bowl.textContent).to.include('£18.50');
  });
});

describe('D5: quick packs', () => {
  it('are one press each, and add up in one line', async () => {
    const { pad, catalog } = await browsing();
    const soap = await card(catalog, 'Olive oil soap');

    for (const pack of ['Single', 'Double ×2', 'Quad ×4']) pressIn(soap, pack);

    await until(() => soap.textContent?.includes('7 in the order'));
    expect(ordered(pad)).to.deep.equal(['7 Olive oil soap']);
    expect((await card(catalog, 'Cast-iron teapot')).querySelector('.packs')).to.equal(null);
  });
});

describe('D5: quick packs beside a look-up', () => {
  it('take what is found into the order at a press', async () => {
    const pad = await OrderDriver.at({ at: 'items', lines: [] });
    const items = await pad.part('order-pad-items');
    await items.press('Add item');
    items.control('Product').focus();
    await items.type('Product', 'soap');
    await until(() => items.root.querySelector('[role=option][aria-selected=true]'));
    await items.keys('Enter');

    await items.press('Quad ×4');

    await until(() => ordered(pad).includes('4 Olive oil soap'));
    await items.says('Added 4 × Olive oil soap.');
  });
});

describe('A3: the cart', () => {
  it('says what is in it, opens at the side, and gives the focus back on Esc', async () => {
    const { catalog, cart } = await browsing({ lines: [lineOf('TEAPOT', 2)] });
    await catalog.says('Cast-iron teapot');
    await until(() => cart.words.includes('2 items') && cart.words.includes('£108.00'));
    cart.root.querySelector<HTMLElement>('#open')?.focus();

    await cart.keys('Enter');
    await until(() => cart.root.querySelector('dialog[open]'));
    await cart.says('Go to checkout');
    await expect(cart.element).to.be.accessible();
    await cart.keys('Escape');

    await until(() => !cart.root.querySelector('dialog[open]'));
    expect(cart.focused?.id).to.equal('open');
  });

  it('shows how far the next reward is, and makes way for choosing one', async () => {
    const { cart } = await browsing({ lines: [lineOf('TEAPOT', 2)] });
    cart.root.querySelector<HTMLElement>('#open')?.click();
    const status = await new PadDriver(cart.element).part('order-pad-reward-status');
    await until(() => status.root.querySelector('#select'), `waited for the rewards: ${status.words}`);

    status.root.querySelector<HTMLElement>('#select')?.click();

    await until(() => !cart.root.querySelector('dialog[open]'));
  });

  it('closes by a press beside it', async () => {
    const { cart } = await browsing({ lines: [lineOf('TEAPOT', 2)] });
    cart.root.querySelector<HTMLElement>('#open')?.click();
    await until(() => cart.root.querySelector('dialog[open]'));

    cart.root.querySelector('dialog')?.click();

    await until(() => !cart.root.querySelector('dialog[open]'));
  });

  it('counts, removes, and puts back where it was', async () => {
    const { pad, cart } = await browsing({ lines: [lineOf('TEAPOT', 1), lineOf('SOAP', 4)] });
    cart.root.querySelector<HTMLElement>('#open')?.click();
    await until(() => cart.root.querySelectorAll('li').length === 2);

    cart.root.querySelector<HTMLElement>('li [aria-label="One more"]')?.click();
    await until(() => ordered(pad).includes('5 Olive oil soap'));
    cart.root.querySelector<HTMLElement>('[aria-label="Remove Cast-iron teapot"]')?.click();
    await cart.says('Removed Cast-iron teapot.');
    expect(ordered(pad)).to.deep.equal(['5 Olive oil soap']);
    await cart.press('Undo');

    await until(() => ordered(pad).length === 2);
    expect(ordered(pad)).to.deep.equal(['1 Cast-iron teapot', '5 Olive oil soap']);
    await cart.saysNoMore('Removed');
  });

  it('says that a subtotal is an estimate until the host has answered', async () => {
    const { catalog, cart } = await browsing({
      latency: (operation) => (operation === 'quote' ? 100_000 : 0),
    });
    pressIn(await card(catalog, 'Cast-iron teapot'), 'Add');

    await cart.says('Estimate');

    expect(cart.words).to.include('£54.00');
  });

  it('goes on to the next step, or says what is missing', async () => {
    const { pad, items, cart } = await browsing();
    cart.root.querySelector<HTMLElement>('#open')?.click();
    await cart.says('The cart is empty');

    await cart.press('Go to checkout');
    await items.says('Add at least one item.');
    pad.session.send({ type: 'items.add', lines: [lineOf('TEAPOT', 1)] });
    cart.root.querySelector<HTMLElement>('#open')?.click();
    await cart.press('Go to checkout');

    await until(() => pad.session.view(padView).step === 'shipping');
  });

  it('shows the newest lines of a long order', async () => {
    const lines = Array.from({ length: 60 }, (_, at) => ({ ...lineOf('SOAP', 1), note: `bar ${at}` }));
    const { cart } = await browsing({ lines });

    cart.root.querySelector<HTMLElement>('#open')?.click();

    await cart.says('The 50 newest of 60 lines.');
    expect(cart.root.querySelectorAll('li')).to.have.length(50);
  });
});
