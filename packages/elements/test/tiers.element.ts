import { expect, fixture, html } from '@open-wc/testing';
import { memoryHost } from '@orderpad/adapters/memory';
import { HostError, type Host, type PricingTier } from '@orderpad/contracts';
import type { OrderPad } from '../src/pad/order-pad.ts';
import { lineOf, shop } from './drivers/order-driver.ts';
import { PadDriver } from './drivers/pad-driver.ts';
import { until } from './drivers/root-driver.ts';

/** A pad before a host whose tiers answer so. */
const before = (get: (id: string) => Promise<PricingTier>): Host => ({
  ...memoryHost({ data: shop }),
  tiers: { get },
});

/** The items, in an order for the contact that a name finds. */
async function stepAt(name = 'Oyelaran', host: Host = memoryHost({ data: shop })) {
  const pad = new PadDriver(await fixture<OrderPad>(html`<order-pad .host=${host}></order-pad>`));
  await pad.contact();
  const contact = shop.contacts.find(({ lastName }) => lastName === name);
  if (!contact) throw new Error(`the demo shop knows no ${name}`);
  pad.pad.session?.send({ type: 'contact.select', contact });
  pad.pad.session?.send({ type: 'next' });
  return { pad, shown: await pad.part('order-pad-items') };
}

/** The tier as the items show it. */
async function tierAt(...where: Parameters<typeof stepAt>) {
  const { pad, shown } = await stepAt(...where);
  await customElements.whenDefined('order-pad-tier');
  return { pad, tier: await new PadDriver(shown.element).part('order-pad-tier') };
}

describe('E4: the pricing tier of a contact', () => {
  it('the tier is named in the items step, and shows its rules as a table', async () => {
    const { tier } = await tierAt();

    await tier.press('View pricing tier');

    await tier.says('Everything in Tableware');
    expect(tier.text).to.include('Shops and restaurants that buy for their business.');
    expect(tier.text).to.include('20% off').and.to.include('£3.60 each').and.to.include('12 pieces');
    expect(tier.root.querySelectorAll('tbody tr').length).to.equal(4);
    await expect(tier.element).to.be.accessible();
  });

  it('the dialog is opened and closed by the keyboard, and gives the focus back', async () => {
    const { tier } = await tierAt();
    tier.button('View pricing tier').focus();

    await tier.keys('Enter');
    await tier.says('Everything in Tableware');
    await tier.keys('Escape');

    await until(() => tier.focus === 'View pricing tier');
    expect(tier.root.querySelector('dialog[open]')).to.equal(null);
  });

  it('the body of the dialog can be focused while it scrolls, and only then', async () => {
    const { tier } = await tierAt();
    await tier.press('View pricing tier');
    await tier.says('Everything in Tableware');
    const body = tier.root.querySelector<HTMLElement>('.dialog-body');
    expect(body?.tabIndex).to.equal(-1);

    tier.root.querySelector('dialog')?.style.setProperty('max-height', '200px');
    await until(() => body?.tabIndex === 0);
    await expect(tier.element).to.be.accessible();

    tier.root.querySelector('dialog')?.style.removeProperty('max-height');
    await until(() => body?.tabIndex === -1);
  });

  it('no tier is shown for a contact without one, or where the host has none', async () => {
    const { shown } = await stepAt('Whitcombe');
    const { tier: untold } = await tierAt(
      'Oyelaran',
      memoryHost({ data: shop, capabilities: ['lines.note'] }),
    );

    expect(shown.root.querySelector('order-pad-tier')).to.equal(null);
    expect(untold.element.checkVisibility()).to.equal(false);
  });

  it('the dialog says that the tier is being fetched', async () => {
    const { tier } = await tierAt(
      'Oyelaran',
      before(() => new Promise(() => undefined)),
    );

    await tier.press('View pricing tier');

    await tier.says('Loading the pricing tier');
  });

  it('the dialog says so when the tier has no prices of its own', async () => {
    const { tier } = await tierAt(
      'Oyelaran',
      before(async (id) => ({ id, name: 'Trade', rules: [] })),
    );

    await tier.press('View pricing tier');

    await tier.says('Contacts of this tier pay the list prices.');
  });

  it('the dialog offers to try again after a failure', async () => {
    let asked = 0;
    const { tier } = await tierAt(
      'Oyelaran',
      before((id) =>
        ++asked === 1
          ? Promise.reject(new HostError('unavailable', 'not now'))
          : (memoryHost({ data: shop }).tiers?.get(id, { signal: new AbortController().signal }) ??
            Promise.reject(new Error('no tiers'))),
      ),
    );
    await tier.press('View pricing tier');
    await tier.says('The server is not available right now.');
    await expect(tier.element).to.be.accessible();

    await tier.press('Try again');

    await tier.says('Everything in Tableware');
  });
});

describe('E4: a line at the price of a tier', () => {
  it('the line shows the list price struck through, and the name of the tier', async () => {
    const { pad } = await tierAt();

    pad.pad.session?.send({ type: 'items.add', lines: [lineOf('MUG-OAT', 2)] });

    const items = await pad.part('order-pad-items');
    const table = await new PadDriver(items.element).part('order-pad-lines');
    await table.says('Trade price');
    expect(table.text).to.include('£11.20');
    expect(table.root.querySelector('tbody s')?.textContent).to.include('£14.00');
  });
});
