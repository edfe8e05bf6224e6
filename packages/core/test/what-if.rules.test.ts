import { fix, issue, type Issue, type Quote, type QuotedShipment } from '@orderpad/contracts';
import { describe, expect, it } from 'vitest';
import { differenceOf, removedLinesIn, type Settled } from '../src/what-if/what-if.rules.ts';
import { quotedLine, quoteWith, variantLine } from './contexts.ts';

const settled = (quote: Quote | undefined, more: Partial<Settled> = {}): Settled => ({
  quote,
  removedLines: [],
  picks: [],
  losesPayment: false,
  ...more,
});
const difference = (before: Quote | undefined, after: Quote | undefined) =>
  differenceOf(before, settled(after));

const notSold = (lineId: string): Issue =>
  issue(
    'not-sold',
    ['lines', lineId, 'item'],
    {},
    fix('use-sku', { sku: 'TEA' }),
    fix('remove-line', { lineId }),
  );

describe('a line that another order would lose', () => {
  const [tea, mug] = [quotedLine('tea'), quotedLine('mug')];
  const before = quoteWith({ lines: [tea, mug] });
  const removed = (issues: Issue[], of: Quote | undefined = before, lines = [tea]) =>
    removedLinesIn(quoteWith({ lines, issues }), of).map(({ line, issue: { code } }) => [line.lineId, code]);

  it('is refused at any quantity, and has to be removed', () => {
    expect(removed([notSold('tea'), notSold('mug')])).toEqual([
      ['tea', 'not-sold'],
      ['mug', 'not-sold'],
    ]);
  });

  it('is found in the answer when there was none before', () => {
    expect(removedLinesIn(quoteWith({ lines: [tea], issues: [notSold('tea')] }), undefined)).toEqual([
      { line: tea, issue: notSold('tea') },
    ]);
  });

  it('is shown as it would be ordered, where the answer has it', () => {
    const dearer = quotedLine('tea', { unitPrice: 1200 });

    expect(removedLinesIn(quoteWith({ lines: [dearer], issues: [notSold('tea')] }), before)).toMatchObject([
      { line: { unitPrice: 1200 } },
    ]);
  });

  it('is in one of the two quotes', () => {
    expect(removed([notSold('unknown')])).toEqual([]);
  });

  it('was not refused before', () => {
    const refused = quoteWith({ lines: [tea, mug], issues: [notSold('mug')] });

    expect(removed([notSold('tea'), notSold('mug')], refused)).toEqual([['tea', 'not-sold']]);
  });

  it.each<[reason: string, refused: Issue]>([
    ['it is only a warning', { ...notSold('tea'), severity: 'warning' }],
    ['another quantity would do', { ...notSold('tea'), path: ['lines', 'tea', 'quantity'] }],
    ['it is about something else', { ...notSold('tea'), path: ['shipments', 'tea', 'item'] }],
    ['the host does not ask for it', { ...notSold('tea'), fixes: [fix('use-sku', { sku: 'TEA' })] }],
  ])('is not removed where %s', (_, refused) => {
    expect(removed([refused])).toEqual([]);
  });
});

describe('the difference of two orders', () => {
  it('has the prices that change, before and after', () => {
    const before = quoteWith({ lines: [quotedLine('tea'), quotedLine('mug')] });
    const dearer = quotedLine('tea', { unitPrice: 1200 });

    expect(difference(before, quoteWith({ lines: [dearer, quotedLine('mug')] })).prices).toEqual([
      { line: dearer, from: 1000, to: 1200 },
    ]);
  });

  it('has every price where the currency changes, even of the same figure', () => {
    const tea = quotedLine('tea');
    const after = quoteWith({ currency: 'EUR', lines: [tea] });

    expect(difference(quoteWith({ lines: [tea] }), after).prices).toEqual([
      { line: tea, from: 1000, to: 1000 },
    ]);
  });

  it('has no price of a line that leaves, or that a promotion or reward brought', () => {
    const gift = { cause: { kind: 'promotion', promotionId: 'gift' } } as const;
    const before = quoteWith({ lines: [quotedLine('tea'), quotedLine('gift', gift)] });
    const after = quoteWith({ lines: [quotedLine('gift', { ...gift, unitPrice: 1 })] });

    expect(difference(before, after).prices).toEqual([]);
  });

  it('has the promotions that no longer apply', () => {
    const spring = { promotionId: 'spring', name: 'Spring', scope: 'order', access: 'automatic' } as const;
    const summer = { ...spring, promotionId: 'summer' };
    const before = quoteWith({ promotions: [spring, summer] });

    expect(difference(before, quoteWith({ promotions: [summer] })).promotions).toEqual([spring]);
    expect(difference(before, quoteWith()).promotions).toEqual([spring, summer]);
    expect(difference(before, undefined).promotions).toEqual([spring, summer]);
    expect(difference(quoteWith(), before).promotions).toEqual([]);
    expect(difference(undefined, before).promotions).toEqual([]);
  });

  it('has the pieces of promotion lines that are lost, and of no other line', () => {
    const gifts = (quantity: number) =>
      quotedLine('gift', { quantity, cause: { kind: 'promotion', promotionId: 'gift' } });
    const before = quoteWith({ lines: [quotedLine('tea', { quantity: 2 }), gifts(3)] });

    expect(difference(before, quoteWith()).promotionLines).toEqual([gifts(3)]);
    expect(difference(before, undefined).promotionLines).toEqual([gifts(3)]);
    expect(difference(before, quoteWith({ lines: [gifts(1)] })).promotionLines).toMatchObject([
      { quantity: 2 },
    ]);
    expect(difference(before, quoteWith({ lines: [gifts(3)] })).promotionLines).toEqual([]);
  });

  it('has what was removed, and what the rules of the pad take away', () => {
    const given = settled(quoteWith(), {
      removedLines: [{ line: quotedLine('tea'), issue: notSold('tea') }],
      picks: [variantLine('pick')],
      losesPayment: true,
    });

    expect(differenceOf(quoteWith(), given)).toMatchObject({
      removedLines: given.removedLines,
      picks: given.picks,
      losesPayment: true,
    });
  });

  it('has both totals, or none where nothing is priced', () => {
    const before = quoteWith();
    const after = quoteWith({ currency: 'EUR', totals: { ...before.totals, total: 7 } });

    expect(difference(before, after)).toMatchObject({
      before: { currency: 'GBP', totals: { total: 0 } },
      after: { currency: 'EUR', totals: { total: 7 } },
    });
    expect(difference(undefined, after).before).toBe(undefined);
    expect(difference(before, undefined).after).toBe(undefined);
  });
});

describe('shipping is lacking after an edit', () => {
  const shipment = (more: Partial<QuotedShipment> = {}): QuotedShipment => ({
    shipmentId: 's1',
    parts: [{ lineId: 'tea', quantity: 1 }],
    options: [],
    price: 0,
    discounts: [],
    ...more,
  });
  const lacksShipping = (before: QuotedShipment[] | undefined, after: QuotedShipment[] | undefined) =>
    difference(before && quoteWith({ shipments: before }), after && quoteWith({ shipments: after }))
      .lacksShipping;
  const chosen = shipment({ methodId: 'standard' });

  it('where a method was chosen and something ships without one', () => {
    expect(lacksShipping([chosen], [shipment()])).toBe(true);
    expect(lacksShipping([shipment(), chosen], [chosen, shipment()])).toBe(true);
  });

  it('not where the method stays, nothing ships, or none was chosen before', () => {
    expect(lacksShipping([chosen], [chosen])).toBe(false);
    expect(lacksShipping([chosen], [shipment({ parts: [] })])).toBe(false);
    expect(lacksShipping([chosen], undefined)).toBe(false);
    expect(lacksShipping([shipment()], [shipment()])).toBe(false);
    expect(lacksShipping(undefined, [shipment()])).toBe(false);
  });
});
