import { expect } from '@open-wc/testing';
import { lineOf, OrderDriver } from './drivers/order-driver.ts';
import { until } from './drivers/root-driver.ts';
import { browsing, card, pressIn, choose, ordered } from './drivers/browsing.ts';

describe('A3: adding from the catalog', () => {
  it('a card asks for options first, then adds, and shows the count in the order', async () => {
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

  it('adding again raises the quantity of the line', async () => {
    const { pad, catalog } = await browsing({ lines: [lineOf('TEAPOT', 2)] });

    pressIn(await card(catalog, 'Cast-iron teapot'), 'Add');

    await until(() => ordered(pad).includes('3 Cast-iron teapot'));
    expect(ordered(pad)).to.have.length(1);
  });

  it('a card takes a quantity, and refuses invalid input', async () => {
    const { pad, catalog } = await browsing();
    const jug = await card(catalog, 'Pouring jug');
    const field = jug.querySelector<HTMLInputElement>('.quantity input');
    const count = (text: string) => {
      if (field) field.value = text;
      field?.dispatchEvent(new Event('change', { bubbles: true }));
    };

    count('some');
    await catalog.says('This is not a number.');
    pressIn(jug, 'Add');
    expect(ordered(pad)).to.deep.equal([]);
    expect([field?.value, field?.ariaInvalid]).to.deep.equal(['some', 'true']);
    count('3');
    await catalog.element.updateComplete;
    pressIn(jug, 'Add');

    await until(() => ordered(pad).includes('3 Pouring jug, 1 litre'));
  });

  it('a sold-out product is not added, and marked', async () => {
    const { pad, catalog } = await browsing();
    const clock = await card(catalog, 'Kitchen clock');

    pressIn(clock, 'Add');

    expect(clock.querySelector('.add')?.ariaDisabled).to.equal('true');
    expect(document.querySelector('#order-pad-polite')?.textContent).to.include('Kitchen clock is sold out.');
    expect(ordered(pad)).to.deep.equal([]);
  });

  it('the usual price is struck through', async () => {
    const { catalog } = await browsing();
    const bowl = await card(catalog, 'Pasta bowl');

    expect(bowl.querySelector('s')?.textContent).to.include('Instead of £22.00');
    expect(bowl.textContent).to.include('£18.50');
  });
});

describe('D5: quick packs', () => {
  it('packs are added by one press each, and add up in one line', async () => {
    const { pad, catalog } = await browsing();
    const soap = await card(catalog, 'Olive oil soap');

    for (const pack of ['Single ×1', 'Double ×2', 'Quad ×4']) pressIn(soap, pack);

    await until(() => soap.textContent?.includes('7 in the order'));
    expect(ordered(pad)).to.deep.equal(['7 Olive oil soap']);
    expect((await card(catalog, 'Cast-iron teapot')).querySelector('.packs')).to.equal(null);
  });
});

describe('D5: quick packs beside a look-up', () => {
  it('packs in the search dialog add the product by one press', async () => {
    const pad = await OrderDriver.at({ at: 'items', lines: [] });
    const items = await pad.part('order-pad-items');
    await items.press('Add item');
    await until(() => items.root.querySelector('dialog[open]'));
    items.control('Product').focus();
    await items.type('Product', 'soap');
    await until(() => items.root.querySelector('[role=option][aria-selected=true]'));
    await items.keys('Enter');

    await items.press('Quad ×4');

    await until(() => ordered(pad).includes('4 Olive oil soap'));
    await items.says('Added 4 × Olive oil soap.');
  });
});
