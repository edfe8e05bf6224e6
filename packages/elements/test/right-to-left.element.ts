import { expect } from '@open-wc/testing';
import { lineOf, OrderDriver } from './drivers/order-driver.ts';
import { PadDriver } from './drivers/pad-driver.ts';
import { until, type RootDriver } from './drivers/root-driver.ts';

/** Returns the writing direction of the element with a text. */
function directionOf({ root }: RootDriver, text: string): string {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { nodeValue, parentElement } = walker.currentNode;
    if (!nodeValue?.includes(text) || !parentElement?.checkVisibility()) continue;
    const { direction, unicodeBidi } = getComputedStyle(parentElement);
    return unicodeBidi === 'plaintext' ? 'its own' : direction;
  }
  throw new Error(`it does not say “${text}”`);
}

describe('a page in a right-to-left language', () => {
  beforeEach(() => {
    document.documentElement.dir = 'rtl';
  });
  afterEach(() => {
    document.documentElement.dir = '';
  });

  it('a foreign address keeps its own direction wherever it is shown', async () => {
    const pad = await OrderDriver.at({ at: 'review' });
    const review = await pad.part('order-pad-review');
    await review.says('14 Clifton Vale');
    const onReview = directionOf(review, '14 Clifton Vale');
    pad.session.send({ type: 'go', step: 'shipping' });
    const shipping = await pad.part('order-pad-shipping');
    const onShipping = directionOf(shipping, '14 Clifton Vale');
    pad.session.send({ type: 'go', step: 'contact' });
    const contact = await pad.part('order-pad-contact');

    expect(onReview).to.equal('ltr');
    expect(onShipping).to.equal('ltr');
    expect(directionOf(contact, '14 Clifton Vale')).to.equal('its own');
  });

  it('the counts of lines and items keep their numbers', async () => {
    const pad = await OrderDriver.at({ at: 'items', lines: [lineOf('MUG-OAT', 3), lineOf('COURSE', 1)] });
    const summary = await pad.part('order-pad-summary');

    await summary.says('2 lines · 4 items');

    expect(directionOf(summary, '2 lines')).to.equal('ltr');
    expect(directionOf(summary, '4 items')).to.equal('ltr');
  });
});

describe('the rail of an empty order', () => {
  it('the rail marks no step as skipped', async () => {
    const pad = await PadDriver.open();
    await pad.choose('marcus');
    await pad.press('Continue');
    await pad.part('order-pad-items');

    const rail = await pad.part('order-pad-rail');

    await until(() => rail.text.includes('Shipping'));
    expect(rail.text).not.to.include('not needed');
  });

  it('the rail marks shipping as skipped once none of the items ships', async () => {
    const pad = await OrderDriver.at({ at: 'items', lines: [lineOf('COURSE', 1)] });

    const rail = await pad.part('order-pad-rail');
    await until(() => {
      pad.session.send({ type: 'next' });
      return rail.text.includes('Review (current step)');
    });

    expect(rail.text).to.include('Shipping (not needed');
  });
});
