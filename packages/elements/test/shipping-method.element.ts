import { expect } from '@open-wc/testing';
import { shippingView } from '@orderpad/core';
import { heldQuote } from './drivers/held-quote.ts';
import { lineOf, OrderDriver, shop, type Opening } from './drivers/order-driver.ts';
import { until } from './drivers/root-driver.ts';

const firstOf = (pad: OrderDriver) => pad.session.view(shippingView).shipments[0];

/** Opens a pad at shipping. */
async function atShipping(opening: Partial<Opening> = {}) {
  const pad = await OrderDriver.at({ at: 'shipping', ...opening });
  return { pad, shipping: await pad.part('order-pad-shipping') };
}

describe('B11: the shipping method', () => {
  it('methods of the host are offered with price and days', async () => {
    const { pad, shipping } = await atShipping();
    await shipping.says('2 to 4 working days');

    shipping.control('Next day').click();

    await until(() => firstOf(pad)?.methodId === 'next-day');
    expect(shipping.text).to.include('£8.95');
  });

  it('a method that may arrive the same day names no zero', async () => {
    const rate = { price: 0, countries: ['GB'] };
    const shipping = [
      { ...rate, id: 'counter', name: 'Collection', days: { min: 0, max: 1 } },
      { ...rate, id: 'courier', name: 'Courier', days: { min: 0, max: 0 } },
    ];
    const pad = await OrderDriver.at({ at: 'shipping', data: { ...shop, shipping } });
    const step = await pad.part('order-pad-shipping');

    await step.says('Collection');

    expect(step.control('Collection').labels?.[0]?.textContent).to.include('Within 1 working day');
    expect(step.control('Courier').labels?.[0]?.textContent).to.include('The same day');
    expect(step.text).not.to.include('0 ');
  });

  it('a method is required, and the error summary links to the first one', async () => {
    const { pad, shipping } = await atShipping();
    await shipping.says('Standard');

    await pad.press('Continue');
    await until(() => shipping.focused?.id.endsWith('errors'));
    shipping.root.querySelector<HTMLElement>('.notice a')?.click();

    await until(() => shipping.focused?.id.startsWith('method-'));
    await expect(shipping.element).to.be.accessible();
  });

  it('the error summary focuses the placeholder, then the first method once it arrives', async () => {
    const { latency, wait, answer } = heldQuote();
    const pad = await OrderDriver.at({ at: 'shipping', latency, wait });
    const shipping = await pad.part('order-pad-shipping');
    await pad.press('Continue');
    await until(() => shipping.focused?.id.endsWith('errors'));
    const link = [...shipping.root.querySelectorAll<HTMLElement>('.notice a')].at(-1);
    link?.click();
    await until(() => shipping.focused?.ariaBusy === 'true');

    answer();

    await until(() => shipping.focused instanceof HTMLInputElement);
    expect(shipping.focused?.id).to.match(/^method-/);
  });

  it('a placeholder reserves room for the methods while the host is asked', async () => {
    const pad = await OrderDriver.at({
      at: 'items',
      latency: (kind) => (kind === 'quote' ? 60_000 : 0),
    });
    const element = document.createElement('order-pad-shipping');
    pad.root.append(element);

    await until(() => element.shadowRoot?.querySelector('[aria-busy=true] .skeleton'));

    await expect(element).to.be.accessible();
  });

  it('no method is asked for where nothing ships', async () => {
    const pad = await OrderDriver.at({ at: 'items', lines: [lineOf('COURSE', 1)] });
    await pad.part('order-pad-items');

    await until(() => {
      pad.session.send({ type: 'next' });
      return pad.root.querySelector('order-pad-review');
    });

    expect(pad.root.querySelector('order-pad-shipping')).to.equal(null);
    expect(pad.root.querySelector('order-pad-payment')).to.equal(null);
  });
});
