import type { Id, Line, Quote, QuotedLine } from '@orderpad/contracts';
import { backOffice } from '../src/flows/back-office.ts';
import type { OrderContext } from '../src/order/context.ts';
import { Lines } from '../src/order/lines.ts';
import { ada, FakeHost } from './fake-host.ts';

/** Returns a line of a catalog item, one piece unless given. */
export const variantLine = (id: Id, more: Partial<Line> = {}): Line => ({
  id,
  item: {
    kind: 'variant',
    productId: `product-of-${id}`,
    variantId: `variant-of-${id}`,
    sku: id.toUpperCase(),
    title: `Title of ${id}`,
    choices: [],
    ships: true,
  },
  quantity: 1,
  cause: { kind: 'operator' },
  ...more,
});

/** Returns a line of a custom item at 500. */
export const customLine = (id: Id, more: Partial<Line> = {}): Line => ({
  id,
  item: { kind: 'custom', title: `Title of ${id}`, unitPrice: 500, ships: false },
  quantity: 1,
  cause: { kind: 'operator' },
  ...more,
});

/** Returns a quoted line of a catalog item, one piece at 1000 unless given. */
export function quotedLine(lineId: Id, more: Partial<QuotedLine> = {}): QuotedLine {
  const { item, quantity, cause } = variantLine(lineId);
  const unitPrice = more.unitPrice ?? 1000;
  const total = unitPrice * (more.quantity ?? quantity);
  return { lineId, item, quantity, cause, unitPrice, discounts: [], total, ...more };
}

/** Returns a quote of revision 4 of the draft `d1`. */
export const quoteWith = (more: Partial<Quote> = {}): Quote => ({
  id: 'q1',
  draftId: 'd1',
  revision: 4,
  currency: 'GBP',
  expiresAt: '2026-03-01T00:00:00Z',
  lines: [],
  shipments: [],
  discounts: [],
  totals: { subtotal: 0, discount: 0, shipping: 0, tax: 0, taxIncluded: false, total: 0, taxes: [] },
  paymentMethods: [],
  issues: [],
  ...more,
});

/** Returns the context of an open order without lines, at revision 4 of the draft `d1`. Its parts replace those given here. */
export function contextWith({
  draft,
  quote,
  ...parts
}: Partial<Omit<OrderContext, 'draft'>> & {
  readonly draft?: Partial<OrderContext['draft']>;
} = {}): OrderContext {
  return {
    flow: backOffice,
    step: 'items',
    draft: {
      id: 'd1',
      revision: 4,
      flow: 'back-office',
      currency: 'GBP',
      codes: [],
      promotions: [],
      shipments: [{ id: 's1', parts: [] }],
      context: {},
      ...draft,
    },
    lines: Lines.of([]),
    prices: new Map(),
    profile: new FakeHost().profile,
    contact: undefined,
    quote,
    quoted: new Map(quote?.lines.map((line) => [line.lineId, line])),
    pricedDraft: undefined,
    quoteFailure: undefined,
    quoteAttempts: 0,
    priceRevision: 4,
    work: undefined,
    isWorking: false,
    contactFailure: undefined,
    refused: [],
    notices: [],
    acknowledged: [],
    withdrawn: [],
    corrections: 0,
    paying: undefined,
    entry: undefined,
    paymentFailure: undefined,
    placing: undefined,
    refusal: undefined,
    supersedes: undefined,
    acceptedTotal: undefined,
    awaitedTotal: undefined,
    order: undefined,
    request: undefined,
    handingOff: undefined,
    endedHandoff: undefined,
    handoffRefusal: undefined,
    keptRevision: 4,
    base: undefined,
    saving: undefined,
    saveFailure: undefined,
    comparison: undefined,
    acceptedBefore: [],
    openFailure: undefined,
    storage: undefined,
    now: () => 0,
    random: () => 0,
    ...parts,
  };
}

/** Returns the context of an order that lacks nothing: one line, sent to the contact at home, paid by invoice. */
export const completeContext = ({ draft, ...parts }: Parameters<typeof contextWith>[0] = {}): OrderContext =>
  contextWith({
    contact: ada,
    lines: Lines.of([variantLine('tea')]),
    quote: quoteWith(),
    ...parts,
    draft: {
      contactId: 'ada',
      payment: { methodId: 'invoice', payer: 'contact' },
      shipments: [{ id: 's1', to: { kind: 'contact', addressId: 'home' }, methodId: 'standard', parts: [] }],
      ...draft,
    },
  });

/** Parts of a context that are dropped with the contact or the destination. */
export const unpriced = {
  prices: new Map(),
  quoted: new Map(),
  quote: undefined,
  quoteFailure: undefined,
  notices: [],
  acknowledged: [],
  withdrawn: [],
};
