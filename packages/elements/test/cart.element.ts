import { expect } from '@open-wc/testing';
import { padView } from '@orderpad/core';
import { sendKeys } from '@web/test-runner-commands';
import { focusedIn } from '../src/pad/shortcuts.ts';
import { lineOf } from './drivers/order-driver.ts';
import { PadDriver } from './drivers/pad-driver.ts';
import { until } from './drivers/root-driver.ts';
import { browsing, card, pressIn, ordered } from './drivers/browsing.ts';

describe('A3: the cart', () => {
  it('the cart button shows count and total, opens a drawer, and gets the focus back on Esc', async () => {
    const { catalog, cart } = await browsing({ lines: [lineOf('TEAPOT', 2)] });
    await catalog.says('Cast-iron teapot');
    await until(() => cart.text.includes('2 items') && cart.text.includes('£108.00'));
    cart.root.querySelector<HTMLElement>('#open')?.focus();

    await cart.keys('Enter');
    await until(() => cart.root.querySelector('dialog[open]'));
    await cart.says('Go to checkout');
    await expect(cart.element).to.be.accessible();
    await cart.keys('Escape');

    await until(() => !cart.root.querySelector('dialog[open]'));
    expect(cart.focused?.id).to.equal('open');
  });

  it('the cart shows the distance to the next reward, and closes when one is to be chosen', async () => {
    const { cart } = await browsing({ lines: [lineOf('TEAPOT', 2)] });
    cart.root.querySelector<HTMLElement>('#open')?.click();
    const status = await new PadDriver(cart.element).part('order-pad-reward-status');
    await until(() => status.root.querySelector('#select'), `waited for the rewards: ${status.text}`);
    await until(() => cart.root.querySelector('dialog[open]'));

    status.root.querySelector<HTMLElement>('#select')?.click();

    await until(() => !cart.root.querySelector('dialog[open]'));
    await until(() => focusedIn(document)?.id === 'heading', 'the focus fell out of the pad');
  });

  it('the cart closes when the page beside it is pressed', async () => {
    const { cart } = await browsing({ lines: [lineOf('TEAPOT', 2)] });
    cart.root.querySelector<HTMLElement>('#open')?.click();
    await until(() => cart.root.querySelector('dialog[open]'));

    cart.root.querySelector('dialog')?.click();

    await until(() => !cart.root.querySelector('dialog[open]'));
  });

  it('the cart changes, removes and restores a line', async () => {
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

  it('the cart marks the subtotal as an estimate until the host has answered', async () => {
    const { catalog, cart } = await browsing({
      latency: (operation) => (operation === 'quote' ? 100_000 : 0),
    });
    pressIn(await card(catalog, 'Cast-iron teapot'), 'Add');

    await cart.says('Estimate');

    expect(cart.text).to.include('£54.00');
  });

  it('the cart goes to the next step, or shows what is missing', async () => {
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

  it('the cart shows the newest lines of a long order', async () => {
    const lines = Array.from({ length: 60 }, (_, at) => ({ ...lineOf('SOAP', 1), note: `bar ${at}` }));
    const { cart } = await browsing({ lines });

    cart.root.querySelector<HTMLElement>('#open')?.click();

    await cart.says('The 50 newest of 60 lines.');
    expect(cart.root.querySelectorAll('li')).to.have.length(50);
  });

  it('Enter in a quantity of the cart sets it and stays in the cart', async () => {
    const { pad, cart } = await browsing({ lines: [lineOf('TEAPOT', 2)] });
    cart.root.querySelector<HTMLElement>('#open')?.click();
    await until(() => cart.root.querySelector('dialog[open] .quantity input'));
    const field = cart.root.querySelector<HTMLInputElement>('.quantity input');
    field?.focus();

    await sendKeys({ type: '3' });
    await cart.keys('Enter');

    await until(() => ordered(pad).includes('3 Cast-iron teapot'));
    expect(cart.root.querySelector('dialog')?.open).to.equal(true);
    expect(cart.focused).to.equal(field);
    expect(pad.session.view(padView).step).to.equal('items');
  });

  it('a refused quantity of the cart stays for correction, says why, and comes before checkout', async () => {
    const { pad, cart } = await browsing({ lines: [lineOf('TEAPOT', 2)] });
    cart.root.querySelector<HTMLElement>('#open')?.click();
    await until(() => cart.root.querySelector('dialog[open] .quantity input'));
    const field = cart.root.querySelector<HTMLInputElement>('.quantity input');
    field?.focus();

    await sendKeys({ type: '2.5' });
    await cart.keys('Enter');
    await cart.says('Enter a whole number.');
    await cart.press('Go to checkout');

    expect(cart.root.querySelector('dialog')?.open).to.equal(true);
    expect(pad.session.view(padView).step).to.equal('items');
    expect(ordered(pad)).to.deep.equal(['2 Cast-iron teapot']);
    await until(() => cart.focused === field);
    expect(field?.value).to.equal('2.5');
    expect(cart.invalid).to.deep.equal([field?.id]);
    await expect(cart.element).to.be.accessible();
    await cart.keys('Escape');
    await cart.saysNoMore('Enter a whole number.');
    expect(field?.value).to.equal('2');
    expect(cart.root.querySelector('dialog')?.open).to.equal(true);
  });
});
