import { expect } from '@open-wc/testing';
import { lineOf, OrderDriver } from './drivers/order-driver.ts';
import { PadDriver } from './drivers/pad-driver.ts';
import { until, type RootDriver } from './drivers/root-driver.ts';

/** Returns the text in view that matches a pattern. */
function textWith({ root }: RootDriver, pattern: RegExp): Text | undefined {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { currentNode } = walker;
    const isShown = currentNode.parentElement?.checkVisibility();
    if (currentNode instanceof Text && isShown && pattern.test(currentNode.data)) return currentNode;
  }
  return undefined;
}

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

/** Returns the right edges of the first lines of texts, in whole pixels. */
function beginnings({ root }: RootDriver, texts: readonly string[]): number[] {
  return texts.map((text) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { currentNode } = walker;
      if (!currentNode.nodeValue?.includes(text) || !currentNode.parentElement?.checkVisibility()) continue;
      if (currentNode.parentElement.closest('option, button, .unseen')) continue;
      const range = document.createRange();
      range.selectNodeContents(currentNode);
      const [first] = range.getClientRects();
      if (first && first.width > 0) return Math.round(first.right);
    }
    throw new Error(`it does not show “${text}”`);
  });
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

  it('the title of a line begins where its SKU does, in every list', async () => {
    const pad = await OrderDriver.at({ at: 'review' });
    const review = await pad.part('order-pad-review');
    await review.says('MUG-OAT');
    const onReview = beginnings(review, ['Stoneware mug', 'MUG-OAT']);
    pad.session.send({ type: 'go', step: 'shipping' });
    const shipping = await pad.part('order-pad-shipping');
    shipping.control('Some items are gifts').click();
    await shipping.says('MUG-OAT');
    const onShipping = beginnings(shipping, ['Stoneware mug', 'MUG-OAT']);
    pad.session.send({ type: 'go', step: 'items' });
    const table = await pad.table();
    await table.says('MUG-OAT');
    const onItems = beginnings(table, ['Stoneware mug', 'MUG-OAT']);

    for (const [title = 0, sku = 1] of [onReview, onShipping, onItems]) expect(title).to.equal(sku);
  });

  it('the counts of lines and items keep their numbers', async () => {
    const pad = await OrderDriver.at({ at: 'items', lines: [lineOf('MUG-OAT', 3), lineOf('COURSE', 1)] });
    const summary = await pad.part('order-pad-summary');

    await summary.says('2 lines · 4 items');

    expect(directionOf(summary, '2 lines')).to.equal('ltr');
    expect(directionOf(summary, '4 items')).to.equal('ltr');
  });

  it('a discount keeps its minus before the amount', async () => {
    const pad = await OrderDriver.at({ at: 'review' });
    pad.session.send({ type: 'promotions.addCode', code: 'HEARTH10' });
    const summary = await pad.part('order-pad-summary');

    await until(() => textWith(summary, /^[-−]£/));
    const text = textWith(summary, /^[-−]£/);
    if (!text) throw new Error('it shows no discount');
    const edgeOf = (at: number): number => {
      const range = document.createRange();
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      return range.getBoundingClientRect().left;
    };
    expect(edgeOf(0)).to.be.below(edgeOf(1));
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
