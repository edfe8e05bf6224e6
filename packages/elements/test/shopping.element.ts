import { expect, fixture, html } from '@open-wc/testing';
import { memoryHost } from '@orderpad/adapters/memory';
import { HostError, type CatalogQuery, type Host } from '@orderpad/contracts';
import { defineFlow, itemsView } from '@orderpad/core';
import { backOffice } from '@orderpad/core/flows';
import { sendKeys } from '@web/test-runner-commands';
import type { OrderPad } from '../src/pad/order-pad.ts';
import { lineOf, OrderDriver, shop } from './drivers/order-driver.ts';
import { PadDriver } from './drivers/pad-driver.ts';
import { until } from './drivers/root-driver.ts';
import { browsing, enter, inside, card, titles, search } from './drivers/browsing.ts';

describe('A3: the catalog', () => {
  it('the catalog and the lines are one press apart, and accessible', async () => {
    const { pad, items, catalog } = await browsing({ lines: [lineOf('MUG-OAT', 2)] });
    await catalog.says('Stoneware mug');

    expect((await card(catalog, 'Stoneware mug')).textContent).to.include('2 in the order');
    await expect(items.element).to.be.accessible();
    await items.press('Order lines');

    await (await pad.table()).says('Stoneware mug');
    expect(items.root.querySelector('order-pad-shopping')).to.equal(null);
  });

  it('the catalog comes first where the flow says so', async () => {
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

  it('the catalog shows placeholders while an order opens, and is fetched for the right contact', async () => {
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
      text: items.text,
      asked: [...asked],
    };
    await expect(items.element).to.be.accessible();
    open();
    await catalog.says('Stoneware mug');

    expect(outlined.isDrawn).to.equal(true);
    expect(outlined.text).not.to.include('Nothing in the order yet');
    expect(outlined.asked).to.deep.equal([]);
    expect(asked).to.deep.equal([contactId]);
  });

  it('Enter in a quantity adds, and the field is ready for the next', async () => {
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

  it('the catalog is neither shown nor fetched where the host cannot be browsed', async () => {
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

    expect(items.text).not.to.include('Browse products');
    expect(asked).to.deep.equal([]);
  });

  it('the catalog is browsed by category and searched within it, for the contact of the order', async () => {
    const host = memoryHost({ data: shop });
    const asked: CatalogQuery[] = [];
    const catalogPort: Host['catalog'] = {
      ...host.catalog,
      search: (query, call) => (asked.push(query), host.catalog.search(query, call)),
    };
    const { catalog } = await browsing({ host: { ...host, catalog: catalogPort } });
    await catalog.says('Kitchen');

    await enter(catalog, 'Tableware');
    await until(() => titles(catalog).length === 5, 'waited for the tableware');
    await search(catalog, 'bowl');

    await until(() => titles(catalog).length === 1, 'waited for the bowl');
    expect(titles(catalog)).to.deep.equal(['Pasta bowl']);
    expect(asked.at(-1)).to.include({ category: 'tableware', text: 'bowl', contactId: shop.contacts[0]?.id });
    expect(catalog.root.querySelector('[aria-current=true]')?.textContent).to.include('Tableware');
  });

  it('an empty result offers to search everywhere', async () => {
    const { catalog } = await browsing();
    await enter(catalog, 'Bath');
    await until(() => titles(catalog).length === 1);
    await search(catalog, 'kettle');

    await catalog.says('Nothing matches “kettle”.');
    await catalog.press('Search all products');

    await card(catalog, 'Hob kettle');
  });

  it('a failed catalog says so, and a button tries again', async () => {
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

  it('more products are shown on demand, and the first of them is focused', async () => {
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

  it('another contact has another catalog', async () => {
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

    pad.session.send({ type: 'contact.select', contact: other });

    await until(() => asked.at(-1) === other.id);
    expect(asked[0]).to.equal(ada.id);
  });
});
