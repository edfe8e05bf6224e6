import { issue, warning, type Issue } from '@orderpad/contracts';
import { describe, expect, it } from 'vitest';
import type { OrderContext } from '../src/order/context.ts';
import type { OrderEvent } from '../src/order/events.ts';
import { corrected } from '../src/rules/after-quote.ts';
import { edited, editTypes } from '../src/rules/edits.ts';
import { issuesWith } from '../src/rules/issues-with.ts';
import { completeContext, quoteWith } from './contexts.ts';

const codes = (issues: readonly Issue[]) => issues.map(({ code }) => code);

describe('an edit of any slice', () => {
  it('is known by its type', () => {
    expect(editTypes()).toEqual(
      expect.arrayContaining(['contact.select', 'items.add', 'promotions.addCode', 'review.edit']),
    );
    expect(editTypes()).not.toContain('next');
  });

  it('settles the notice about a total, and no other', () => {
    const notices = [
      warning('not-settled', ['totals']),
      warning('free-line', ['lines', 'tea'], { title: 'Tea' }),
    ];
    const context = completeContext({ notices });

    const changes = edited(context, { type: 'promotions.addCode', code: 'SPRING' });

    expect(changes).toMatchObject({ draft: { codes: ['SPRING'], revision: 5 }, priceRevision: 5 });
    expect(changes.notices).toEqual(notices.slice(1));
  });

  it('leaves notices and prices where it changes no price', () => {
    const changes = edited(completeContext(), { type: 'review.edit', patch: { note: 'Ring' } });

    expect(changes).toMatchObject({ draft: { note: 'Ring', revision: 5 }, priceRevision: 4 });
    expect(changes).not.toHaveProperty('notices');
  });

  it('with notices of its own keeps those that are not about the total', () => {
    const changes = edited(completeContext({ notices: [warning('not-settled', ['totals'])] }), {
      type: 'contact.clear',
    });

    expect(changes.notices).toEqual([]);
  });

  it('is none for any other event', () => {
    expect(edited(completeContext(), { type: 'next' })).toEqual({});
  });
});

describe('a revision that follows from a quote', () => {
  const options = [{ id: 'express', name: 'Express', price: 900 }];
  const shipment = {
    shipmentId: 's1',
    parts: [{ lineId: 'tea', quantity: 1 }],
    price: 0,
    discounts: [],
    options,
  };
  const paymentMethods = [{ id: 'cash', kind: 'offline', name: 'Cash' }] as const;
  const quote = quoteWith({ shipments: [shipment], paymentMethods: [...paymentMethods] });

  it('has the changes of every slice', () => {
    const changes = corrected(completeContext({ quote }), quote);

    expect(changes).toMatchObject({
      draft: { revision: 5, shipments: [{ methodId: 'express' }], payment: { methodId: 'cash' } },
      corrections: 1,
      withdrawn: ['standard', 'invoice'],
    });
    expect(codes(changes.notices ?? [])).toEqual(['method-withdrawn', 'method-withdrawn']);
  });

  it('is none where the draft stays', () => {
    const calm = quoteWith({ paymentMethods: [{ id: 'invoice', kind: 'offline', name: 'Invoice' }] });

    expect(corrected(completeContext({ quote: calm }), calm)).toEqual({});
  });

  it('is the fifth in a row at most: then the operator sees a warning', () => {
    expect(corrected(completeContext({ quote, corrections: 4 }), quote)).toMatchObject({ corrections: 5 });
    expect(corrected(completeContext({ quote, corrections: 5 }), quote)).toEqual({
      notices: [warning('not-settled', ['totals'])],
      acknowledged: [],
    });
  });
});

describe('a code or promotion', () => {
  const capabilities = ['promotions.codes', 'promotions.list'] as const;
  const can = completeContext();
  const context: OrderContext = {
    ...can,
    profile: can.profile && { ...can.profile, capabilities: [...capabilities] },
    draft: { ...can.draft, codes: ['SPRING'], promotions: ['gift'] },
  };
  const full = {
    ...context,
    draft: { ...context.draft, codes: Array.from({ length: 50 }, (_, at) => `c${at}`) },
  };

  it('is added where the host can, by a text that is one, while there is room', () => {
    expect(issuesWith({ type: 'promotions.addCode', code: 'SUMMER' }, context)).toEqual([]);
    expect(issuesWith({ type: 'promotions.addCode', code: 'SUMMER' }, can)).toEqual([
      issue('unsupported', [], { capability: 'promotions.codes' }),
    ]);
    expect(issuesWith({ type: 'promotions.addCode', code: ' ' }, context)).toEqual([
      issue('code-invalid', ['codes'], { code: ' ' }),
    ]);
    expect(codes(issuesWith({ type: 'promotions.addCode', code: 'SUMMER' }, full))).toEqual(['code-invalid']);
    expect(issuesWith({ type: 'promotions.add', id: 'two' }, context)).toEqual([]);
    expect(issuesWith({ type: 'promotions.add', id: 'two' }, can)).toEqual([
      issue('unsupported', [], { capability: 'promotions.list' }),
    ]);
    expect(issuesWith({ type: 'promotions.add', id: 'two' }, full)).toEqual([
      issue('code-invalid', ['promotions'], { code: 'two' }),
    ]);
  });

  it.each<[event: OrderEvent, added: string[], promotions: string[]]>([
    [{ type: 'promotions.addCode', code: ' ｓummer ' }, ['SPRING', 'summer'], ['gift']],
    [{ type: 'promotions.addCode', code: 'spring' }, ['SPRING'], ['gift']],
    [{ type: 'promotions.removeCode', code: 'spring' }, [], ['gift']],
    [{ type: 'promotions.removeCode', code: 'summer' }, ['SPRING'], ['gift']],
    [{ type: 'promotions.add', id: 'two' }, ['SPRING'], ['gift', 'two']],
    [{ type: 'promotions.add', id: 'gift' }, ['SPRING'], ['gift']],
    [{ type: 'promotions.remove', id: 'gift' }, ['SPRING'], []],
    [{ type: 'promotions.remove', id: 'two' }, ['SPRING'], ['gift']],
  ])('is in the draft once, and goes with all of it: %j', (event, codesLeft, promotions) => {
    expect(edited(context, event).draft).toMatchObject({ codes: codesLeft, promotions });
  });
});
