import { expect } from '@open-wc/testing';
import { padView } from '@orderpad/core';
import { phoneOrder } from '@orderpad/core/flows';
import { setViewport } from '@web/test-runner-commands';
import { lineOf, OrderDriver, shop } from './drivers/order-driver.ts';
import { PadDriver } from './drivers/pad-driver.ts';
import { until } from './drivers/root-driver.ts';

const wide = { width: 1280, height: 720 };
const phone = { width: 320, height: 640 };

const box = (element: Element | null | undefined): DOMRect => {
  if (!element) throw new Error('nothing is there');
  return element.getBoundingClientRect();
};

const isInView = (element: Element | null | undefined): boolean => {
  const { top, bottom } = box(element);
  return top >= 0 && bottom <= innerHeight;
};

/** Scrolls the page, and waits until it is there. */
async function scrollTo(top: number): Promise<void> {
  document.documentElement.scrollTop = top;
  await until(() => Math.abs(document.documentElement.scrollTop - top) < 2, 'waited for the page to scroll');
}

/** Many different lines, which take several screens. */
const manyLines = shop.products
  .flatMap(({ variants }) => variants)
  .slice(0, 14)
  .map(({ sku }) => lineOf(sku, 1));

const header = (pad: PadDriver) =>
  pad.root.querySelector('order-pad-contact-header')?.shadowRoot ?? undefined;

/** Waits for the line with the customer, and returns it. */
async function who(pad: PadDriver): Promise<Element> {
  await until(() => header(pad)?.querySelector('.facts')?.closest('section'), 'waited for the customer');
  const found = header(pad)?.querySelector('.facts')?.closest('section');
  if (!found) throw new Error('there is no customer');
  return found;
}

const next = (pad: PadDriver) => pad.root.querySelector('[part~=next]');
const total = (pad: PadDriver) =>
  pad.root.querySelector('order-pad-summary')?.shadowRoot?.querySelector('[part=total]');

afterEach(() => setViewport({ width: 800, height: 600 }));

describe('the customer of an order that staff take', () => {
  it('is named in every step after the contact, with telephone and tier', async () => {
    const pad = await PadDriver.open({ data: shop });
    await pad.choose('marcus');
    const atContact = header(pad)?.querySelector('.facts') ?? undefined;
    await pad.press('Continue');

    const line = await who(pad);

    expect(atContact).to.equal(undefined);
    expect(line.textContent)
      .to.include('Marcus Oyelaran')
      .and.to.include('+44 20 7946 0958')
      .and.to.include('Trade');
    await expect(pad.element).to.be.accessible();
  });

  it('is not named to a customer who orders in person', async () => {
    const self = { ...phoneOrder, id: 'own', mode: 'self' } as const;
    const operator = { id: 'u', name: 'Ada Whitcombe', role: 'customer', contactId: 'contact-1' } as const;
    const pad = await PadDriver.open({ flow: self, operator });

    await until(() => pad.pad.session?.view(padView).phase === 'editing', 'waited for the order');
    pad.pad.session?.send({ type: 'go', step: 'items' });
    await pad.part('order-pad-items');
    await customElements.whenDefined('order-pad-contact-header');

    expect(header(pad)).to.equal(undefined);
  });

  it('stays in view while the page scrolls, and covers nothing that has the focus', async () => {
    await setViewport(wide);
    const pad = await OrderDriver.at({ at: 'items', lines: manyLines });
    const line = await who(pad);
    const table = await pad.table();
    await until(
      () => table.root.querySelectorAll('input').length >= manyLines.length,
      'waited for the lines',
    );

    await scrollTo(500);
    expect(isInView(line)).to.equal(true);
    const [first] = table.root.querySelectorAll('input');
    first?.focus();

    await until(() => box(first).top >= box(line).bottom, 'waited for the field to come out of the header');
  });

  it('is shortened on a phone, with the whole name at hand', async () => {
    await setViewport(phone);
    const pad = await OrderDriver.at({ at: 'items' });
    const name = 'Wilhelmina Featherstonehaugh-Cholmondeley of the Upper Orchard';
    const [contact] = shop.contacts;
    if (!contact) throw new Error('the demo shop knows nobody');
    pad.session.send({ type: 'contact.select', contact: { ...contact, firstName: name } });
    const line = await who(pad);
    await until(() => line.textContent?.includes(name), 'waited for the name');

    expect(box(line).height).to.be.lessThan(64);
    expect(document.documentElement.scrollWidth).to.be.at.most(phone.width);
    expect(line.querySelector('.name')?.getAttribute('title')).to.include(name);
    await expect(pad.element).to.be.accessible();
  });
});

describe('the total and the button that continues', () => {
  it('keep their place beside a long step at 1280 × 720', async () => {
    await setViewport(wide);
    const pad = await OrderDriver.at({ at: 'items', lines: manyLines });
    await who(pad);
    await until(() => /\d/.test(total(pad)?.textContent ?? ''), 'waited for the total');
    const before = [isInView(total(pad)), isInView(next(pad))];

    await scrollTo(600);

    expect([...before, isInView(total(pad)), isInView(next(pad))]).to.deep.equal([true, true, true, true]);
  });

  it('stand in a bar at the bottom of a phone, which covers nothing that has the focus', async () => {
    await setViewport(phone);
    const pad = await OrderDriver.at({ at: 'items', lines: manyLines });
    const table = await pad.table();
    await until(
      () => table.root.querySelectorAll('input').length >= manyLines.length,
      'waited for the lines',
    );
    await until(() => /\d/.test(total(pad)?.textContent ?? ''), 'waited for the total');

    expect([isInView(total(pad)), isInView(next(pad))]).to.deep.equal([true, true]);
    const slip = pad.root.querySelector('order-pad-summary')?.shadowRoot?.querySelector('[part=slip]');
    for (const input of [...table.root.querySelectorAll('input')].slice(0, 6)) {
      input.focus();
      await until(() => box(input).bottom <= box(slip).top, 'waited for the field to come out of the bar');
    }
    await expect(pad.element).to.be.accessible();
  });

  it('scroll with the page where there is little height, as at a zoom of 400%', async () => {
    await setViewport({ width: 320, height: 256 });
    const pad = await OrderDriver.at({ at: 'items', lines: manyLines });
    const table = await pad.table();
    await until(
      () => table.root.querySelectorAll('input').length >= manyLines.length,
      'waited for the lines',
    );
    await until(() => next(pad), 'waited for the button');

    await until(() => !isInView(next(pad)), 'waited for the button to leave the window');
  });

  it('are there once: the figures of the review are those of the summary', async () => {
    await setViewport(wide);
    const pad = await OrderDriver.at({ at: 'review' });
    const review = await pad.part('order-pad-review');
    await review.says('Place order');

    const sums = review.root.querySelector('.sums');

    expect(sums?.checkVisibility()).to.equal(false);
    expect(isInView(review.root.querySelector('[part~=place]'))).to.equal(true);
  });
});
