import type { Draft, Issue } from '@orderpad/contracts';
import { describe, expect, it } from 'vitest';
import type { Refusal } from '../../src/vendure/changes.ts';
import type { ShopContext } from '../../src/vendure/shop-context.ts';
import { codeKey, lineKey } from '../../src/vendure/differences.ts';
import type { VendureOrder } from '../../src/vendure/order-answers.ts';
import { quoteOf } from '../../src/vendure/quote.ts';
import type { Reconciled } from '../../src/vendure/reconcile.ts';
import { wantedOf } from '../../src/vendure/wanted.ts';
import { refusals } from './published.ts';

const lamp = {
  kind: 'variant' as const,
  productId: '1',
  variantId: '7',
  sku: 'LAMP',
  title: 'Signal lamp',
  choices: [],
  ships: true,
};

const draft: Draft = {
  id: 'draft',
  revision: 1,
  flow: 'back-office',
  currency: 'USD',
  contactId: 'ada',
  lines: [{ id: 'line', item: lamp, quantity: 5, cause: { kind: 'operator' } }],
  codes: ['SAVE10'],
  promotions: [],
  shipments: [
    {
      id: 'shipment',
      to: { kind: 'other', address: { line1: '1 Pier Rd', city: 'Baltimore', country: 'US' } },
      methodId: 'express',
      parts: [],
    },
  ],
  context: {},
};

const shop: ShopContext = {
  operator: { id: 'sam', name: 'Sam' },
  permissions: new Set<string>(),
  channel: {
    code: 'shop',
    token: 'shop',
    defaultCurrencyCode: 'USD',
    availableCurrencyCodes: ['USD'],
    pricesIncludeTax: false,
  },
  taxIncluded: false,
  sellsSomething: true,
  reference: 'clientRequestId',
  lineNote: 'lineNote',
  paymentMethods: [],
};

const wanted = wantedOf(draft, { name: '', addresses: [] }, shop);

/** The order as Vendure holds it after it refused: so many lamps, and nothing of the rest. */
const holding = (quantity: number): VendureOrder => ({
  id: '1',
  code: 'A',
  state: 'Draft',
  currencyCode: 'USD',
  orderPlacedAt: null,
  updatedAt: '2026-01-01T00:00:00Z',
  couponCodes: [],
  totalQuantity: quantity,
  subTotal: quantity * 100,
  shipping: 0,
  shippingWithTax: 0,
  total: quantity * 100,
  totalWithTax: quantity * 100,
  shippingAddress: wanted.address,
  lines: quantity === 0 ? [] : [lineOf('7', quantity)],
  surcharges: [],
  shippingLines: [],
  discounts: [],
  taxSummary: [],
});

const lineOf = (variant: string, quantity: number): VendureOrder['lines'][number] => ({
  id: `line of ${variant}`,
  quantity,
  unitPrice: 100,
  total: quantity * 100,
  prorated: quantity * 100,
  discounts: [],
  productVariant: { id: variant, sku: variant, name: variant, productId: variant },
});

const eligible = [{ id: 'express', name: 'Express', description: '', price: 500 }];
const sold = [{ id: '7', enabled: true, stockLevel: 'IN_STOCK', product: { enabled: true } }];

function issuesWhen(key: string, code: string, more: Partial<Reconciled> = {}): Issue[] {
  const refusal: Refusal = {
    code,
    available: code === 'INSUFFICIENT_STOCK_ERROR' ? 3 : undefined,
    max: code === 'ORDER_LIMIT_ERROR' ? 999 : undefined,
  };
  const refused = new Map([[key, refusal]]);
  const state: Reconciled = { order: holding(5), eligible, sold, offers: [], refused, ...more };
  const { issues } = quoteOf(draft, wanted, state, shop, 0);
  // What the order lacks besides is not what this is about.
  return issues.filter(({ path }) => key.startsWith('line') === (path[0] === 'lines'));
}

const ofLine = lineKey('7 ', 5);

describe('a refusal of Vendure’s becomes an issue at what was refused:', () => {
  const ofLines = {
    ORDER_MODIFICATION_ERROR: 'line-refused',
    ORDER_LIMIT_ERROR: 'too-many-items',
    NEGATIVE_QUANTITY_ERROR: 'line-refused',
    INSUFFICIENT_STOCK_ERROR: 'insufficient-stock',
    ORDER_INTERCEPTOR_ERROR: 'line-refused',
  } satisfies Record<(typeof refusals)['addItemToDraftOrder' | 'adjustDraftOrderLine'][number], string>;

  it.each(Object.entries(ofLines))('%s at a line that is not there yet', (code, issue) => {
    const issues = issuesWhen(ofLine, code, { order: holding(0) });

    expect(issues).toMatchObject([{ code: issue, severity: 'error', path: ['lines', 'line', 'quantity'] }]);
  });

  it.each(Object.entries(ofLines))(
    '%s at a line of which there is less, with the way back',
    (code, issue) => {
      const issues = issuesWhen(ofLine, code, { order: holding(2) });

      const [back] = issues[0]?.fixes ?? [];
      expect(issues).toMatchObject([{ code: issue, severity: 'error', path: ['lines', 'line', 'quantity'] }]);
      expect(back).toEqual({
        code: 'set-quantity',
        params: { lineId: 'line', quantity: issue === 'insufficient-stock' ? 3 : 2 },
      });
    },
  );

  it.each(Object.entries(ofLines))('%s at a line of which there is more', (code) => {
    const issues = issuesWhen(ofLine, code, { order: holding(9) });

    expect(issues).toMatchObject([{ severity: 'error', path: ['lines', 'line', 'quantity'] }]);
  });

  it('a quantity that was lowered without a word', () => {
    const issues = issuesWhen('line', '', { order: holding(2), refused: new Map() });

    expect(issues).toMatchObject([{ code: 'insufficient-stock', params: { available: 2, asked: 5 } }]);
  });

  it.each(refusals.removeDraftOrderLine)('%s at a line that was to go', (code) => {
    const order = holding(5);
    const stays = { ...order, lines: [...order.lines, lineOf('8', 1)] };

    const issues = issuesWhen('line 8  line of 8', code, { order: stays });

    expect(issues).toMatchObject([
      { code: 'line-not-asked-for', severity: 'warning', path: ['lines', 'line of 8'] },
    ]);
  });

  const ofCodes = {
    COUPON_CODE_EXPIRED_ERROR: 'promotion-expired',
    COUPON_CODE_INVALID_ERROR: 'unknown-code',
    COUPON_CODE_LIMIT_ERROR: 'promotion-used',
  } satisfies Record<(typeof refusals)['applyCouponCodeToDraftOrder'][number], string>;

  it.each(Object.entries(ofCodes))('%s at the code', (code, issue) => {
    expect(issuesWhen(codeKey('SAVE10'), code)).toContainEqual(
      expect.objectContaining({ code: issue, severity: 'error', path: ['codes', 0] }),
    );
  });

  it.each(refusals.setDraftOrderShippingMethod)('%s at the shipping method', (code) => {
    expect(issuesWhen('method express', code)).toContainEqual(
      expect.objectContaining({
        code: 'method-not-offered',
        severity: 'error',
        path: ['shipments', 'shipment', 'methodId'],
      }),
    );
  });

  it.each(refusals.setCustomerForDraftOrder)('%s at the contact', (code) => {
    expect(issuesWhen('contact', code)).toContainEqual(
      expect.objectContaining({ code: 'contact-gone', severity: 'error', path: ['contactId'] }),
    );
  });

  it('a country that Vendure does not know, at the address', () => {
    const order = { ...holding(5), shippingAddress: null };

    expect(issuesWhen('address', 'USER_INPUT_ERROR', { order })).toContainEqual(
      expect.objectContaining({ code: 'not-shipped-there', path: ['shipments', 'shipment', 'to'] }),
    );
  });

  it('a shipping method that was taken away while Vendure keeps it', () => {
    const shippingLines = [{ price: 500, shippingMethod: { id: 'express', name: 'Express' }, discounts: [] }];
    const others = [{ id: 'standard', name: 'Standard', description: '', price: 300 }];

    const issues = issuesWhen('', '', { order: { ...holding(5), shippingLines }, eligible: others });

    expect(issues).toContainEqual(
      expect.objectContaining({ code: 'method-not-offered', path: ['shipments', 'shipment', 'methodId'] }),
    );
  });
});
