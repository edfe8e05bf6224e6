import { type HostProfile, issue, type ManualDiscount } from '@orderpad/contracts';
import { describe, expect, it } from 'vitest';
import { destinationEdits } from '../src/destination/destination.edits.ts';
import { itemsEdits } from '../src/items/items.edits.ts';
import { itemsSlice } from '../src/items/items.slice.ts';
import { estimateOf, isTotalOf } from '../src/order/estimate.ts';
import { isPlain } from '../src/order/is-plain.ts';
import { Lines } from '../src/order/lines.ts';
import { reviewEdits } from '../src/review/review.edits.ts';
import { reviewSlice } from '../src/review/review.slice.ts';
import { shippingEdits } from '../src/shipping/shipping.edits.ts';
import { shippingSlice } from '../src/shipping/shipping.slice.ts';
import { consequencesOf } from '../src/what-if/consequences.rules.ts';
import { contextWith, quotedLine, quoteWith, variantLine } from './contexts.ts';
import { FakeHost } from './fake-host.ts';

const { profile } = new FakeHost();
const able = (...capabilities: HostProfile['capabilities']): HostProfile => ({ ...profile, capabilities });
const rate: ManualDiscount = { kind: 'rate', rate: 150_000, reason: 'Goodwill' };
const amount: ManualDiscount = { kind: 'amount', amount: 250, reason: 'Goodwill' };
const override = { price: 1_250, reason: 'By courier' };
const tea = variantLine('tea', { quantity: 3 });

describe('a discount on a line', () => {
  it('is given and taken away, and needs a host that takes it', () => {
    const context = contextWith({ lines: Lines.of([tea]), profile: able() });
    const edit = (discount: ManualDiscount | undefined) =>
      ({ type: 'items.edit', id: 'tea', patch: { discount } }) as const;

    const given = itemsEdits['items.edit'](context, edit(rate)).lines;
    expect(given?.at(0)).toStrictEqual({ ...tea, discount: rate });
    expect(
      itemsEdits['items.edit']({ ...context, lines: given ?? context.lines }, edit(undefined)).lines?.at(0),
    ).toStrictEqual(tea);
    const issues = itemsSlice.issuesWith?.['items.edit'];
    expect(issues?.(context, edit(rate))).toEqual([
      issue('unsupported', [], { capability: 'lines.discount' }),
    ]);
    expect(issues?.({ ...context, profile: able('lines.discount') }, edit(rate))).toEqual([]);
    expect(issues?.(context, edit(undefined))).toEqual([]);
  });

  it('is reckoned into the estimate until the host has answered for it', () => {
    const plain = quotedLine('tea', { quantity: 3, unitPrice: 450, total: 1_350 });
    const answered = quotedLine('tea', {
      quantity: 3,
      unitPrice: 450,
      discounts: [
        { level: 'item', source: { kind: 'manual', rate: 150_000 }, name: 'Goodwill', amount: 203 },
      ],
      total: 1_147,
    });
    const estimate = (line: typeof tea, quoted: typeof plain) =>
      estimateOf(Lines.of([line]), {
        prices: new Map([['variant-of-tea', 450]]),
        quoted: new Map([['tea', quoted]]),
      });

    expect(estimate({ ...tea, discount: rate }, plain)).toBe(1_350 - 203);
    expect(estimate({ ...tea, discount: rate }, answered)).toBe(1_147);
    expect(estimate(tea, answered)).toBe(1_350);
    expect(estimate({ ...tea, discount: amount }, answered)).toBe(1_100);
    expect(isTotalOf({ ...tea, discount: rate }, answered)).toBe(true);
    expect(isTotalOf({ ...tea, discount: { ...rate, reason: 'Other' } }, answered)).toBe(false);
    expect(isTotalOf({ ...tea, discount: { ...rate, rate: 1 } }, answered)).toBe(false);
    const off = { level: 'item', source: { kind: 'manual' }, name: 'Goodwill', amount: 250 } as const;
    const less = { ...answered, discounts: [off], total: 1_100 };
    expect(isTotalOf({ ...tea, discount: amount }, less)).toBe(true);
    expect(isTotalOf({ ...tea, discount: { ...amount, amount: 1 } }, less)).toBe(false);
    expect(isTotalOf({ ...tea, quantity: 4, discount: amount }, less)).toBe(false);
  });

  it('keeps a line apart: nothing else of the same item is added to it', () => {
    expect([isPlain(tea), isPlain({ ...tea, discount: rate })]).toEqual([true, false]);
  });
});

describe('a discount on the order', () => {
  const context = contextWith({ lines: Lines.of([tea]), profile: able(), draft: { note: 'Ring twice' } });
  const edit = (patch: { readonly discount?: ManualDiscount | undefined; readonly note?: string }) =>
    ({ type: 'review.edit', patch }) as const;

  it('is given and taken away beside the note', () => {
    const { draft } = reviewEdits['review.edit'](context, edit({ discount: rate }));
    expect(draft).toEqual({ ...context.draft, discount: rate });
    expect(reviewEdits['review.edit']({ ...context, draft }, edit({ note: '' })).draft).toMatchObject({
      discount: rate,
    });
    expect(reviewEdits['review.edit']({ ...context, draft }, edit({ discount: undefined })).draft).toEqual(
      context.draft,
    );
  });

  it('needs a host that takes it, and a new price', () => {
    const issues = reviewSlice.issuesWith?.['review.edit'];
    expect(issues?.(context, edit({ discount: rate }))).toEqual([
      issue('unsupported', [], { capability: 'orders.discount' }),
    ]);
    expect(issues?.({ ...context, profile: able('orders.discount') }, edit({ discount: rate }))).toEqual([]);
    const keeps = reviewSlice.keepsPrices?.['review.edit'];
    expect([keeps?.(context, edit({ discount: undefined })), keeps?.(context, edit({ note: 'x' }))]).toEqual([
      false,
      true,
    ]);
  });
});

describe('a price of shipping set by staff', () => {
  const shipment = { id: 's1', methodId: 'standard', parts: [] };
  const context = contextWith({ draft: { shipments: [shipment] }, profile: able() });
  const edit = (patch: Parameters<(typeof shippingEdits)['shipping.edit']>[1]['patch'], of = context) =>
    shippingEdits['shipping.edit'](of, { type: 'shipping.edit', shipmentId: 's1', patch }).draft.shipments[0];

  it('stays with another method, and goes with the address or when it is given back', () => {
    const draft = { ...context.draft, shipments: [{ ...shipment, override }] };
    expect(edit({ override })).toEqual({ ...shipment, override });
    expect(edit({ methodId: 'express' }, { ...context, draft })).toMatchObject({
      methodId: 'express',
      override,
    });
    expect(edit({ to: { kind: 'operator' } }, { ...context, draft })).not.toHaveProperty('override');
    expect(edit({ override: undefined }, { ...context, draft })).toEqual(shipment);
  });

  it('needs a host that takes it', () => {
    const event = { type: 'shipping.edit', shipmentId: 's1', patch: { override } } as const;
    const issues = shippingSlice.issuesWith?.['shipping.edit'];
    expect(issues?.(context, event)).toEqual([issue('unsupported', [], { capability: 'shipments.price' })]);
    expect(issues?.({ ...context, profile: able('shipments.price') }, event)).toEqual([]);
  });

  it('goes with a method that is withdrawn', () => {
    const draft = { ...context.draft, shipments: [{ ...shipment, override }] };
    const offers = [
      { id: 'a', name: 'A', price: 1 },
      { id: 'b', name: 'B', price: 2 },
    ];
    const quote = quoteWith({
      draftId: draft.id,
      revision: draft.revision,
      shipments: [
        {
          shipmentId: 's1',
          parts: [{ lineId: 'tea', quantity: 1 }],
          options: offers,
          price: 0,
          discounts: [],
        },
      ],
    });

    const changes = shippingSlice.afterQuote?.({ ...context, draft, quote }, quote);

    expect(changes?.draft?.shipments).toEqual([{ id: 's1', parts: [] }]);
  });
});

describe('another currency', () => {
  const markets = [{ country: 'FR', currency: 'EUR', taxIncluded: true }];
  const lines = Lines.of([{ ...tea, discount: rate }, variantLine('mug', { discount: amount })]);
  const context = contextWith({
    lines,
    profile: { ...profile, markets },
    draft: { discount: amount, shipments: [{ id: 's1', parts: [], override }] },
  });
  const event = { type: 'destination.select', country: 'FR' } as const;

  it('keeps rates, and drops amounts and prices that were typed', () => {
    const { draft, lines: left } = destinationEdits['destination.select'](context, event);

    expect([...(left ?? [])].map(({ discount }) => discount)).toEqual([rate, undefined]);
    expect(draft).not.toHaveProperty('discount');
    expect(draft.shipments).toEqual([{ id: 's1', parts: [] }]);
    const rated = { ...context, draft: { ...context.draft, discount: rate } };
    expect(destinationEdits['destination.select'](rated, event).draft).toMatchObject({ discount: rate });
  });

  it('is said to cost the amounts that staff have set', () => {
    expect(consequencesOf(event, context)).toContainEqual({
      code: 'overrides-forgotten',
      params: { count: 1 },
    });
  });
});
