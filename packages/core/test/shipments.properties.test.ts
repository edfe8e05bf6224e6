import {
  type Address,
  fix,
  isSameShipTo,
  issue,
  partsOf,
  type Product,
  type Quote,
  type QuotedLine,
  type Shipment,
  type ShipTo,
  sum,
  unknownParts,
} from '@orderpad/contracts';
import type { OrderEvent } from '@orderpad/core';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepQuote } from '../src/machine/pricing.rules.ts';
import { draftOf, type OrderContext } from '../src/order/context.ts';
import { filledShipments, restOf } from '../src/order/shipments.ts';
import { corrected } from '../src/rules/after-quote.ts';
import { edited } from '../src/rules/edits.ts';
import { issuesWith } from '../src/rules/issues-with.ts';
import { lineOf, open } from './driver.ts';
import { ada, bob, FakeHost, mug, song, tea } from './fake-host.ts';
import { seed } from './random-seed.ts';

const cities = ['Ely', 'York'];
const there = (at: number): Address => ({ line1: '1 Road', city: cities[at % 2] ?? 'Ely', country: 'GB' });
const goods: readonly Product[] = [tea, mug, song];
const quantity = fc.integer({ min: 1, max: 4 });
const small = fc.nat(7);

/** One action of a person or a host. The numbers choose among what is there. */
const action = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), at: small, quantity }),
  fc.record({ kind: fc.constant('quantity' as const), at: small, quantity }),
  fc.record({ kind: fc.constant('item' as const), at: small, quantity: small }),
  fc.record({ kind: fc.constant('remove' as const), at: small, quantity }),
  fc.record({ kind: fc.constant('restore' as const), at: small, quantity }),
  fc.record({ kind: fc.constant('assign' as const), at: small, quantity: small, to: small, from: small }),
  fc.record({ kind: fc.constant('assign' as const), at: small, quantity: small, to: small, from: small }),
  fc.record({ kind: fc.constant('address' as const), at: small, quantity: small }),
  fc.record({ kind: fc.constant('merge' as const), at: small, quantity }),
  fc.record({ kind: fc.constant('contact' as const), at: fc.nat(30), quantity }),
  fc.record({ kind: fc.constant('quote' as const), at: small, quantity: small }),
);
type Action = typeof action extends fc.Arbitrary<infer Each> ? Each : never;

const targets = (context: OrderContext): readonly ShipTo[] => [
  ...(context.contact?.addresses ?? []).map(({ id }) => ({ kind: 'contact' as const, addressId: id })),
  { kind: 'other', address: there(0) },
  { kind: 'other', address: there(1) },
];
const among = <Each>(all: readonly Each[], at: number): Each | undefined => all[at % Math.max(all.length, 1)];

/** Lines that are there, with those that promotions added. */
const lineIdsOf = ({ lines, quote }: OrderContext): string[] => [
  ...new Set([...[...lines].map(({ id }) => id), ...(quote?.lines ?? []).map(({ lineId }) => lineId)]),
];

type Removed = Extract<OrderEvent, { type: 'items.restore' }>;

function eventOf(each: Action, context: OrderContext, removed: Removed[]): OrderEvent | undefined {
  const line = context.lines.at(each.at % Math.max(context.lines.size, 1));
  const shipment = among(context.draft.shipments, each.at);
  switch (each.kind) {
    case 'add':
      return { type: 'items.add', lines: [lineOf(goods[each.at % 3] ?? tea, each.quantity)] };
    case 'quantity':
      return line && { type: 'items.edit', id: line.id, patch: { quantity: each.quantity } };
    case 'item':
      return (
        line && {
          type: 'items.edit',
          id: line.id,
          patch: { item: lineOf(goods[each.quantity % 3] ?? tea).item },
        }
      );
    case 'remove': {
      if (!line) return undefined;
      removed.push({
        type: 'items.restore',
        lines: [{ line, at: context.lines.indexOf(line.id) }],
        shipments: context.draft.shipments,
      });
      return { type: 'items.remove', ids: [line.id] };
    }
    case 'restore':
      return removed.pop();
    case 'assign': {
      const lineId = among(lineIdsOf(context), each.at);
      const to = among(targets(context), each.to);
      const from = each.from < 4 ? among(context.draft.shipments, each.from)?.id : undefined;
      const pieces = {
        lineId: lineId ?? '',
        ...(each.quantity > 0 && { quantity: each.quantity }),
        ...(from !== undefined && { from }),
      };
      return to && { type: 'shipping.assign', pieces: [pieces], to };
    }
    case 'address': {
      const to = among(targets(context), each.quantity);
      return to && shipment && { type: 'shipping.edit', shipmentId: shipment.id, patch: { to } };
    }
    case 'merge':
      return shipment && { type: 'shipping.merge', shipmentId: shipment.id };
    case 'contact':
      if (each.at === 0) return { type: 'contact.clear' };
      return each.at < 3 ? { type: 'contact.select', contact: each.at === 1 ? ada : bob } : undefined;
    case 'quote':
    default:
      return undefined;
  }
}

/** A host's answer: promotions add tea and take it back again, and a pick that is not earned any more is refused. */
function quoteOf(context: OrderContext, { at, quantity: added }: Extract<Action, { kind: 'quote' }>): Quote {
  const draft = draftOf(context);
  const { item } = lineOf(tea);
  const lines = [
    ...draft.lines.map(({ id, ...line }) => ({ ...line, lineId: id })),
    ...(added > 0 && draft.lines.length > 0
      ? [
          {
            lineId: 'present',
            item,
            quantity: added,
            cause: { kind: 'promotion' as const, promotionId: 'p' },
          },
        ]
      : []),
  ].map((line): QuotedLine => ({ ...line, unitPrice: 100, discounts: [], total: 100 * line.quantity }));
  const pieces = lines.flatMap((line) => (line.item.ships ? [line] : []));
  const first = draft.lines[0];
  return {
    id: 'q',
    draftId: draft.id,
    revision: draft.revision,
    currency: draft.currency,
    expiresAt: new Date().toISOString(),
    lines,
    shipments: partsOf(draft.shipments, pieces).map(({ shipment: { id }, parts }) => ({
      shipmentId: id,
      parts,
      options: [],
      price: 0,
      discounts: [],
    })),
    discounts: [],
    totals: { subtotal: 0, discount: 0, shipping: 0, tax: 0, taxIncluded: true, total: 0, taxes: [] },
    paymentMethods: [],
    issues: [
      ...unknownParts(draft.shipments, (id) => lines.some(({ lineId }) => lineId === id)),
      ...(first && at === 1
        ? [
            issue(
              'reward-not-earned',
              ['lines', first.id],
              { name: 'r', earned: 0, used: 1 },
              fix('set-quantity', { lineId: first.id, quantity: 1 }),
            ),
          ]
        : []),
    ],
  };
}

function after(context: OrderContext, each: Action, removed: Removed[]): OrderContext {
  if (each.kind === 'quote') {
    const quote = quoteOf(context, each);
    const answered = { ...context, pricedDraft: context.draft, ...keepQuote(context, quote) };
    return { ...answered, ...corrected(answered, quote) };
  }
  const event = eventOf(each, context, removed);
  if (!event || issuesWith(event, context).length > 0) return context;
  return { ...context, ...edited(context, event) };
}

/** Everything that ships in an order as it is now. */
const piecesIn = ({ lines, quote }: OrderContext) => [
  ...[...lines].flatMap(({ id: lineId, item, quantity: count }) =>
    item.ships ? [{ lineId, quantity: count }] : [],
  ),
  ...(lines.size > 0 ? (quote?.lines ?? []) : []).flatMap(({ lineId, cause, item, quantity: count }) =>
    cause.kind === 'promotion' && item.ships ? [{ lineId, quantity: count }] : [],
  ),
];

function expectWhole(context: OrderContext): void {
  const { shipments } = context.draft;
  const [first, ...others] = shipments;
  const resolved = partsOf(shipments, piecesIn(context));
  expect(first?.parts).toEqual([]);
  // The host takes every part as the draft names it, so it and the pad agree.
  expect(resolved.slice(1).map(({ parts }) => parts)).toEqual(others.map(({ parts }) => parts));
  expect(others.every(({ parts }) => parts.length > 0)).toBe(true);
  expect(new Set(shipments.map(({ id }) => id)).size).toBe(shipments.length);
  const going = shipments.flatMap(({ to }) => to ?? []);
  expect(going.filter((to, at) => going.findIndex((each) => isSameShipTo(each, to)) < at)).toEqual([]);
  const rest = sum((resolved[0]?.parts ?? []).map((part) => part.quantity));
  expect(restOf(context)).toBe(rest);
  expect(filledShipments(context)).toEqual(
    rest === 0 && others.length > 0 ? (others satisfies readonly Shipment[]) : shipments,
  );
}

async function started(): Promise<OrderContext> {
  const host = new FakeHost();
  host.profile = { ...host.profile, capabilities: [...host.profile.capabilities, 'shipments.multiple'] };
  const order = await open(host);
  const pick = { ...lineOf(mug, 3), cause: { kind: 'reward' as const, rewardId: 'r' } };
  const context = order.session.ask((_, state) => state.context);
  order.session.stop();
  const chosen = { ...context, ...edited(context, { type: 'contact.select', contact: ada }) };
  return { ...chosen, ...edited(chosen, { type: 'items.add', lines: [pick, lineOf(tea, 3), lineOf(song)] }) };
}

describe(`the shipments of an order (ORDERPAD_SEED=${seed})`, () => {
  it('always add up to its lines, without an empty further one and without one address twice', async () => {
    const start = await started();
    let split = 0;

    fc.assert(
      fc.property(fc.array(action, { minLength: 5, maxLength: 25 }), (actions) => {
        const removed: Removed[] = [];
        let context = start;
        for (const each of actions) {
          context = after(context, each, removed);
          split += Number(context.draft.shipments.length > 1);
          expectWhole(context);
        }
      }),
      { numRuns: 3_000, seed },
    );

    expect(split).toBeGreaterThan(3_000);
  });
});
