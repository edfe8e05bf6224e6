import { issue, snapshotOf, warning, type Quote } from '@orderpad/contracts';
import { describe, expect, it } from 'vitest';
import { differencesBetween } from '../src/drafts/differences.rules.ts';
import { quotedLine, quoteWith } from './contexts.ts';

/** Compares a quote that was saved with one of today. */
const between = (before: Partial<Quote>, after: Partial<Quote>) =>
  differencesBetween(snapshotOf(quoteWith(before)), quoteWith(after)).differences;

/** Parts of a quote with what promotions take off the order. */
const reduced = (amounts: Readonly<Record<string, number>>): Partial<Quote> => ({
  discounts: Object.entries(amounts).map(([promotionId, amount]) => ({
    level: 'order',
    name: promotionId,
    amount,
    source: { kind: 'promotion', promotionId },
  })),
});
const tax = (name: string, rate: number, amount: number) => ({ name, rate, base: 1000, amount });
const totals = quoteWith().totals;

describe('what differs from a saved quote', () => {
  it('is nothing where nothing has changed', () => {
    const same = { ...reduced({ p: 100 }), lines: [quotedLine('tea')] };

    expect(between(same, same)).toEqual([]);
  });

  it('is everything in another currency', () => {
    const lines = [quotedLine('tea')];

    expect(between({ lines }, { lines, currency: 'EUR' }).map(({ kind }) => kind)).toEqual([
      'line',
      'totals',
    ]);
  });

  it('is a promotion with another discount, a new one, and one that is gone, each to decide', () => {
    const differences = between(
      reduced({ same: 1, other: 1, gone: 1 }),
      reduced({ same: 1, other: 2, new: 1 }),
    );

    expect(differences.map(({ kind, id, isToDecide }) => [kind, id, isToDecide])).toEqual([
      ['promotion', 'other', true],
      ['promotion', 'new', true],
      ['promotion', 'gone', true],
    ]);
  });

  it('is a shipment at another price or by another method, a new one, and one that is gone, each to decide', () => {
    const shipped = (shipmentId: string, price: number, methodId?: string): Quote['shipments'][number] => ({
      shipmentId,
      parts: [],
      options: ['post', 'courier'].map((id) => ({ id, name: id, price })),
      ...(methodId !== undefined && { methodId }),
      price,
      discounts: [],
    });

    const differences = between(
      {
        shipments: [
          shipped('same', 5, 'post'),
          shipped('dearer', 5, 'post'),
          shipped('other', 5, 'post'),
          shipped('gone', 5),
        ],
      },
      {
        shipments: [
          shipped('same', 5, 'post'),
          shipped('dearer', 6, 'post'),
          shipped('other', 5, 'courier'),
          shipped('new', 5),
        ],
      },
    );

    expect(differences.map(({ kind, id, isToDecide }) => [kind, id, isToDecide])).toEqual([
      ['shipment', 'dearer', true],
      ['shipment', 'other', true],
      ['shipment', 'new', true],
      ['shipment', 'gone', true],
    ]);
  });

  it('is a tax of another amount, to see, and one that comes or goes, to decide', () => {
    const differences = between(
      { totals: { ...totals, taxes: [tax('VAT', 20, 100), tax('VAT', 5, 10), tax('GST', 20, 1)] } },
      { totals: { ...totals, taxes: [tax('VAT', 20, 120), tax('VAT', 5, 10), tax('PST', 20, 1)] } },
    );

    expect(differences.map(({ kind, id, isToDecide }) => [kind, id, isToDecide])).toEqual([
      ['tax', 'VAT 20', false],
      ['tax', 'PST 20', true],
      ['tax', 'GST 20', true],
      ['totals', 'totals', false],
    ]);
  });

  it('is an issue that was not there before, unless it only informs', () => {
    const known = issue('not-sold', ['lines', 'tea', 'item']);
    const elsewhere = issue('not-sold', ['lines', 'mug', 'item']);
    const other = warning('not-settled', ['totals']);
    const info = { ...warning('not-settled', ['payment']), severity: 'info' as const };

    expect(between({ issues: [known] }, { issues: [known, elsewhere, other, info] })).toEqual([
      { kind: 'issue', id: 'not-sold lines mug item', after: elsewhere, isToDecide: false },
      { kind: 'issue', id: 'not-settled totals', after: other, isToDecide: false },
    ]);
  });

  it('is a line of the operator, or one that comes and goes with its promotion', () => {
    const present = quotedLine('present', { cause: { kind: 'promotion', promotionId: 'p' } });
    const own = (differences: ReturnType<typeof between>) =>
      differences.flatMap((each) => (each.kind === 'line' ? [[each.id, each.isOwn]] : []));

    expect(own(between({ lines: [present] }, { lines: [quotedLine('tea')] }))).toEqual([
      ['tea', true],
      ['present', false],
    ]);
  });
});

describe('the price at which a line was saved', () => {
  const kept = (before: Parameters<typeof quotedLine>[1], after: Parameters<typeof quotedLine>[1]) => {
    const [line] = between({ lines: [quotedLine('tea', before)] }, { lines: [quotedLine('tea', after)] });
    return line?.kind === 'line' && 'kept' in line ? line.kept : 'none';
  };

  it('can be kept where it was lower for each piece, to the nearest minor unit', () => {
    expect(kept({ unitPrice: 900 }, { unitPrice: 1000 })).toBe(900);
    expect(kept({ unitPrice: 900 }, { unitPrice: 1000, quantity: 2 })).toBe(900);
    expect(kept({ unitPrice: 1000, quantity: 3, total: 2900 }, { unitPrice: 1000, quantity: 3 })).toBe(967);
  });

  it('is not kept for another variant', () => {
    const blue = { ...quotedLine('blue').item };

    expect(kept({ unitPrice: 900 }, { unitPrice: 1000, item: blue })).toBe('none');
  });

  it('is not kept where it was the same or higher', () => {
    expect(kept({ unitPrice: 1000 }, { unitPrice: 900 })).toBe('none');
    expect(kept({ unitPrice: 1000 }, { unitPrice: 1000, quantity: 2 })).toBe('none');
  });
});
