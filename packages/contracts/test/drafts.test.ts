import { DraftInput, DraftTag, QuoteSnapshot, SavedDraft } from '@orderpad/contracts';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';

const draft = {
  id: 'd1',
  revision: 3,
  flow: 'phone-order',
  currency: 'GBP',
  lines: [],
  codes: [],
  promotions: [],
  shipments: [{ id: 's1', parts: [] }],
  context: {},
};

/** The names of all fields in a schema, at any depth. */
function fieldsIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) => [
    ...(key === 'properties' && typeof value === 'object' && value !== null ? Object.keys(value) : []),
    ...fieldsIn(value),
  ]);
}

describe('a saved draft', () => {
  it('has no field that could hold a card number, a security code or a token', () => {
    const fields = [DraftInput, SavedDraft].flatMap((schema) =>
      fieldsIn(z.toJSONSchema(schema, { unrepresentable: 'any' })),
    );

    expect(fields).toContain('payment');
    expect(fields.filter((name) => /card|cvv|cvc|csc|token|secret|pan$|expir/i.test(name))).toEqual([]);
  });

  it('drops card data that a caller puts beside the payment method', () => {
    const payment = {
      methodId: 'card',
      payer: 'contact',
      cardNumber: '4242424242424242',
      cvv: '123',
      token: 'tok_1',
    };

    const parsed = DraftInput.parse({ draft: { ...draft, payment } });

    expect(parsed.draft.payment).toEqual({ methodId: 'card', payer: 'contact' });
    expect(JSON.stringify(parsed)).not.toMatch(/4242|123|tok_1/);
  });

  it('keeps a snapshot only with totals that add up', () => {
    const totals = {
      subtotal: 500,
      discount: 0,
      shipping: 0,
      tax: 0,
      taxIncluded: false,
      total: 500,
      taxes: [],
    };
    const snapshot = { currency: 'GBP', lines: [], promotions: [], shipments: [], totals, issues: [] };

    expect(QuoteSnapshot.safeParse(snapshot).success).toBe(true);
    expect(QuoteSnapshot.safeParse({ ...snapshot, totals: { ...totals, total: 499 } }).success).toBe(false);
  });

  it.each(['', 'a"b', 'a b', 'x'.repeat(101)])('has no tag %j, which no ETag could hold', (tag) => {
    expect(DraftTag.safeParse(tag).success).toBe(false);
  });
});
