import { expect } from '@open-wc/testing';
import { padView } from '@orderpad/core';
import {
  atItems,
  countOf,
  given,
  inTheCart,
  decrease,
  ordered,
  questionIn,
  soap,
  teapot,
  teapots,
  typeOver,
} from './drivers/at-risk.ts';
import { lineOf, type OrderDriver } from './drivers/order-driver.ts';
import { until, type RootDriver } from './drivers/root-driver.ts';

const stepOf = (pad: OrderDriver) => pad.session.view(padView).step;

const gifts = ['jug-gift'];

describe('moving on while a lower quantity is pending', () => {
  it('moving on waits for the question, and follows the answer', async () => {
    const { pad, items, table } = await atItems({ gifts });
    await typeOver(table, '3');

    pad.button('Continue').click();
    const question = await questionIn(items);
    await until(() => question.focused?.id === 'ask');
    expect(stepOf(pad)).to.equal('items');
    await question.press('Reduce quantity');

    await until(() => stepOf(pad) === 'shipping');
    expect(ordered(pad)[0]).to.equal(`3 ${teapot}`);
  });

  it('declining stays in the step', async () => {
    const { pad, items, table } = await atItems({ gifts });
    decrease(table);
    pad.button('Continue').click();
    const question = await questionIn(items);

    await question.press('Keep');

    await until(() => table.focused === countOf(table));
    expect(stepOf(pad)).to.equal('items');
    pad.button('Continue').click();
    await until(() => stepOf(pad) === 'shipping');
    expect(ordered(pad)[0]).to.equal(`4 ${teapot}`);
  });

  it('going back waits for the question too', async () => {
    const { pad, items, table } = await atItems({ gifts });
    await typeOver(table, '3');

    await pad.press('Back');
    const question = await questionIn(items);
    expect(stepOf(pad)).to.equal('items');
    await question.press('Reduce quantity');

    await until(() => stepOf(pad) === 'contact');
    expect(ordered(pad)[0]).to.equal(`3 ${teapot}`);
  });

  it('moving on follows once the host has answered that nothing depends on it', async () => {
    const { pad, table } = await atItems({ lines: [teapots, lineOf('SOAP', 3)], gifts });

    decrease(table, 'Olive oil soap');
    pad.button('Continue').click();

    await until(() => stepOf(pad) === 'shipping');
    expect(ordered(pad)[1]).to.equal('2 Olive oil soap');
  });
});

describe('X4: the cart asks before less is ordered', () => {
  const lower = (cart: RootDriver): void => {
    const field = countOf(cart);
    field.value = '3';
    field.dispatchEvent(new Event('change'));
  };

  it('the cart opens again when it was closed before the host had answered', async () => {
    const { pad, cart } = await inTheCart({ gifts });
    lower(cart);
    cart.root.querySelector<HTMLDialogElement>('dialog')?.close();

    const question = await questionIn(cart);
    await question.says(`Order 3 × ${teapot} instead of 4?`);
    await until(() => question.focused?.id === 'ask');
    await expect(cart.element).to.be.accessible();
    await question.press('Reduce quantity');

    await until(() => given(pad).length === 0);
    expect(countOf(cart).value).to.equal('3');
  });

  it('the cart asks before checkout, which follows', async () => {
    const { pad, cart } = await inTheCart({ gifts, lines: [teapots, soap] });
    lower(cart);

    await cart.press('Go to checkout');
    const question = await questionIn(cart);
    await question.says(`Order 3 × ${teapot} instead of 4?`);
    expect(stepOf(pad)).to.equal('items');
    await question.press('Reduce quantity');

    await until(() => stepOf(pad) === 'shipping');
    expect(ordered(pad)[0]).to.equal(`3 ${teapot}`);
    pad.session.send({ type: 'back' });
    await until(() => cart.element.isConnected);
    expect(cart.root.querySelector('dialog')?.open).to.equal(false);
  });
});
