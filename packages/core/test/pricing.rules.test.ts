import type { Money, QuotedShipment, ShipTo } from '@orderpad/contracts';
import { describe, expect, it } from 'vitest';
import { keepQuote, outdated, totalNotice } from '../src/machine/pricing.rules.ts';
import { contextWith, quotedLine, quoteWith } from './contexts.ts';

const pounds = (amount: number): Money => ({ amount, currency: 'GBP' });
const at = (total: number) => quoteWith({ totals: { ...quoteWith().totals, total } });

describe('a quote that arrives', () => {
  it('is kept with its lines, and ends a failure', () => {
    const tea = quotedLine('tea');
    const failure = { code: 'unavailable', issues: [] } as const;

    const changes = keepQuote(
      contextWith({ quoteFailure: failure, quoteAttempts: 3 }),
      quoteWith({ lines: [tea] }),
    );

    expect(changes).toMatchObject({ quote: { lines: [tea] }, quoteFailure: undefined, quoteAttempts: 0 });
    expect(changes.quoted).toEqual(new Map([['tea', tea]]));
    expect(changes).not.toHaveProperty('acceptedTotal');
    expect(changes).not.toHaveProperty('notices');
  });

  it('replaces the context of the draft where it has one', () => {
    const context = contextWith({ draft: { context: { cart: '1' } } });

    expect(keepQuote(context, quoteWith({ context: { cart: '2' } })).draft).toEqual({
      ...context.draft,
      context: { cart: '2' },
    });
    expect(keepQuote(context, quoteWith()).draft).toBe(context.draft);
  });

  it('offers no methods for an address that the shipment no longer has', () => {
    const home: ShipTo = { kind: 'contact', addressId: 'home' };
    const shipment = (shipmentId: string): QuotedShipment => ({
      shipmentId,
      parts: [],
      options: [],
      price: 0,
      discounts: [],
    });
    const { draft } = contextWith({
      draft: {
        shipments: [
          { id: 's1', to: home, parts: [] },
          { id: 's2', parts: [] },
        ],
      },
    });
    const quote = quoteWith({ shipments: [shipment('s1'), shipment('s2')] });
    const offered = (pricedDraft: typeof draft | undefined) =>
      keepQuote(contextWith({ draft, pricedDraft }), quote).quote?.shipments.map(
        ({ shipmentId }) => shipmentId,
      );

    expect(offered(draft)).toEqual(['s1', 's2']);
    expect(offered({ ...draft, shipments: draft.shipments.map((each) => ({ ...each, parts: [] })) })).toEqual(
      ['s1', 's2'],
    );
    expect(offered({ ...draft, shipments: [{ id: 's1', to: { ...home }, parts: [] }] })).toEqual(['s2']);
    expect(offered(undefined)).toEqual(['s2']);
  });

  it('is compared with the total that was accepted, once', () => {
    const changes = keepQuote(contextWith({ acceptedTotal: pounds(1000) }), at(1200));

    expect(Object.keys(changes)).toContain('acceptedTotal');
    expect(changes.acceptedTotal).toBe(undefined);
    expect(changes.notices).toMatchObject([{ code: 'total-changed' }]);
  });
});

describe('the notice about a total', () => {
  it('is a warning where the total or its currency is another', () => {
    const warned = {
      code: 'total-changed',
      severity: 'warning',
      path: ['totals', 'total'],
      params: { from: 1000, to: 1200, currency: 'GBP' },
      fixes: [],
    };

    expect(totalNotice(contextWith(), at(1200), pounds(1000)).notices).toEqual([warned]);
    expect(totalNotice(contextWith(), at(1000), { amount: 1000, currency: 'EUR' }).notices).toEqual([
      { ...warned, params: { ...warned.params, to: 1000 } },
    ]);
  });

  it('is worth knowing where it is the same', () => {
    expect(totalNotice(contextWith(), at(1000), pounds(1000)).notices).toMatchObject([
      { code: 'quote-renewed', severity: 'info' },
    ]);
  });
});

describe('a quote that is outdated', () => {
  it('answers no revision', () => {
    expect(outdated(quoteWith())).toEqual(quoteWith({ revision: -1 }));
    expect(outdated(undefined)).toBe(undefined);
  });
});
