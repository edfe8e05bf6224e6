import { expect } from '@open-wc/testing';
import { memoryHost } from '@orderpad/adapters/memory';
import type { Host } from '@orderpad/contracts';
import { itemsView } from '@orderpad/core';
import { lineOf, OrderDriver } from './drivers/order-driver.ts';
import { quantities } from './drivers/quantities.ts';
import { until } from './drivers/root-driver.ts';
import { typeByHand } from './drivers/by-hand.ts';

const quantityIn = (pad: OrderDriver) => pad.session.view(itemsView).lines.at(0)?.quantity;

/** Opens an order for napkins, which are sold in sixes, at least twelve, twenty-four to a carton; the host answers until `stall`. */
async function atNapkins(quantity: number) {
  const host = memoryHost();
  let isStalled = false;
  const quote: typeof host.orders.quote = (draft, call) =>
    isStalled
      ? new Promise((_, reject) =>
          call.signal.addEventListener('abort', () => reject(call.signal.reason as Error)),
        )
      : host.orders.quote(draft, call);
  const pad = await OrderDriver.at({
    at: 'items',
    lines: [lineOf('NAPKIN', quantity)],
    host: { ...host, orders: { ...host.orders, quote } },
  });
  const table = await pad.table();
  const [field] = quantities(table);
  if (!field) throw new Error('the line has no quantity');
  await table.says('Sold in 6s');
  return { pad, table, field, stall: () => (isStalled = true) };
}

describe('B7: the quantity of a line that is sold in sixes', () => {
  it('says the rule, and is told before the host answers, with the next quantities as presses', async () => {
    const { pad, table, field, stall } = await atNapkins(12);
    await table.says('At least 12');
    await table.says('24 to a carton');
    stall();

    field.focus();
    field.select();
    await typeByHand('14');
    await table.keys('Enter');

    await table.says('This is sold in multiples of 6.');
    expect(pad.session.view(itemsView).isPriced).to.equal(false);
    expect(quantityIn(pad)).to.equal(14);
    expect(field.ariaInvalid).to.equal('true');
    await expect(table.element).to.be.accessible();
    await table.press('Raise to 18');
    await until(() => quantityIn(pad) === 18, `it is ${quantityIn(pad)}`);
    await table.saysNoMore('This is sold in multiples of 6.');
  });

  it('is told again by the host, whose fixes lower it as well', async () => {
    const { pad, table } = await atNapkins(20);

    await table.says('This is sold in multiples of 6.');
    await table.press('Reduce to 18');

    await until(() => quantityIn(pad) === 18, `it is ${quantityIn(pad)}`);
    await table.saysNoMore('This is sold in multiples of 6.');
  });

  it('goes from one quantity that is sold to the next by its buttons, and no lower than the smallest', async () => {
    const { pad, table } = await atNapkins(12);
    const less = () => table.root.querySelector<HTMLButtonElement>('[data-do=less]');

    expect(less()?.disabled).to.equal(true);
    table.root.querySelector<HTMLButtonElement>('[data-do=more]')?.click();
    await until(() => quantityIn(pad) === 18, `it is ${quantityIn(pad)}`);
    await until(() => less()?.disabled === false, 'it can be lowered again');
    less()?.click();
    await until(() => quantityIn(pad) === 12, `it is ${quantityIn(pad)}`);
  });

  it('fills the carton with one press', async () => {
    const { pad, table } = await atNapkins(18);

    await table.press('Fill the carton: 24');

    await until(() => quantityIn(pad) === 24, `it is ${quantityIn(pad)}`);
    await table.saysNoMore('Fill the carton');
  });
});

describe('B7: the next quantity that makes a line cheaper', () => {
  it('is hinted with its price, and set by one press', async () => {
    const host = memoryHost();
    const pad = await OrderDriver.at({
      at: 'items',
      lines: [lineOf('SOAP', 10)],
      host: { ...host, orders: { ...host.orders, quote: withBreak(host.orders.quote) } },
    });
    const table = await pad.table();
    await table.says('14 more: £3.60 each');
    await expect(table.element).to.be.accessible();

    await table.press('14 more: £3.60 each');

    await until(() => quantityIn(pad) === 24, `it is ${quantityIn(pad)}`);
    await table.saysNoMore('more: £3.60 each');
  });
});

/** Answers as a host does whose price falls at twenty-four pieces. */
const withBreak =
  (quote: Host['orders']['quote']): Host['orders']['quote'] =>
  async (draft, call) => {
    const answer = await quote(draft, call);
    const nextBreak = { quantity: 24, unitPrice: 360 };
    return {
      ...answer,
      lines: answer.lines.map((line) => (line.quantity < 24 ? { ...line, nextBreak } : line)),
    };
  };
