import type { Address, Contact, Draft, QuotedLine, QuotedShipment } from '@orderpad/contracts';
import { countryFormat } from '@orderpad/contracts/addresses';
import { describe, expect, it } from 'vitest';
import type { Priced } from '../src/pricing/pricing.ts';
import { bodyOf, type Placing } from '../src/slices/placing/order-body.ts';

const ada: Contact = { id: 'ada', firstName: 'Ada', lastName: 'Lovelace', addresses: [] };
const address = { line1: '12 St James Square', city: 'London', postalCode: 'SW1Y 4LB', country: 'GB' };
const off = (name: string) => ({ level: 'order', source: { kind: 'other' }, name, amount: 1 }) as const;
const totals = { subtotal: 9, discount: 1, shipping: 0, tax: 0, taxIncluded: false, total: 8, taxes: [] };

const engraving = (lineId: string, more: Partial<QuotedLine> = {}): QuotedLine => ({
  lineId,
  item: { kind: 'custom', title: `Engraving ${lineId}`, unitPrice: 500, ships: false },
  quantity: 2,
  cause: { kind: 'operator' },
  unitPrice: 500,
  discounts: [],
  total: 1000,
  ...more,
});
const shipment = (more: Partial<QuotedShipment> = {}): QuotedShipment => ({
  shipmentId: 's1',
  address,
  parts: [{ lineId: 'a', quantity: 2 }],
  options: [
    { id: 'standard', name: 'Standard', price: 350 },
    { id: 'express', name: 'Express', price: 900 },
  ],
  methodId: 'express',
  price: 900,
  discounts: [off('Friend')],
  ...more,
});

const draft: Draft = {
  id: 'd1',
  revision: 4,
  flow: 'back-office',
  currency: 'GBP',
  contactId: 'ada',
  lines: [],
  codes: [],
  promotions: [],
  shipments: [],
  payment: { methodId: 'invoice', payer: 'contact' },
  context: {},
};

const mara: Placing['user'] = {
  id: 'u-mara',
  username: 'mara',
  name: 'Mara Okafor',
  role: 'csr',
  mayEnter: true,
  contactId: null,
  passwordHash: '',
  email: null,
  pin: null,
  groupId: null,
  state: 'active',
  searchText: '',
  address: null,
};

function bodyFrom(
  submitted: Draft,
  contact: Contact | undefined,
  quoted: Partial<Priced['quoted']> = {},
  paid?: Placing['paid'],
) {
  const submission = {
    draft: submitted,
    quoteId: 'q1',
    acceptedTotal: { amount: 8, currency: 'GBP' },
    acknowledged: [],
  };
  const priced: Priced = {
    account: { charge: 0, isBound: true },
    quoted: {
      currency: 'GBP',
      lines: [],
      shipments: [],
      discounts: [],
      totals,
      paymentMethods: [],
      issues: [],
      ...quoted,
    },
    contact,
    representative: undefined,
    lines: [],
  };
  const placing = { user: mara, submission, orderId: 'o1', ...(paid && { paid }) };
  return bodyOf(placing, priced, 'OP-1', new Date(0));
}

/** Returns the body of an order that differs in some parts. */
const bodyWith = (quoted: Partial<Priced['quoted']> = {}, drafted: Partial<Draft> = {}) =>
  bodyFrom({ ...draft, ...drafted }, ada, quoted);

describe('the body of an order', () => {
  it('says what was ordered, by whom, when and at which price', () => {
    expect(bodyWith({ currency: 'EUR', discounts: [off('Friend')] })).toEqual({
      id: 'o1',
      number: 'OP-1',
      draftId: 'd1',
      placedAt: '1970-01-01T00:00:00.000Z',
      placedBy: 'Mara Okafor',
      currency: 'EUR',
      contact: { id: 'ada', name: 'Ada Lovelace' },
      lines: [],
      shipments: [],
      discounts: [off('Friend')],
      totals,
      payment: { methodId: 'invoice', payer: 'contact', name: 'invoice' },
    });
  });

  it('has note, quoted total and extensions where the draft has them', () => {
    const said = {
      note: 'Ring',
      quotedTotal: { amount: 9, currency: 'GBP' },
      extensions: { window: { from: 9 } },
    };

    expect(bodyWith({}, said)).toMatchObject(said);
    for (const part of Object.keys(said)) expect(bodyWith()).not.toHaveProperty(part);
  });

  it('has the ways to reach the contact that there are', () => {
    const contact = { ...ada, email: 'ada@example.com', phone: '1' };

    expect(bodyFrom(draft, contact).contact).toEqual({
      id: 'ada',
      name: 'Ada Lovelace',
      email: 'ada@example.com',
      phone: '1',
    });
    expect(Object.keys(bodyWith().contact)).toEqual(['id', 'name']);
  });

  it('has the name of the payment method, else its id', () => {
    const paymentMethods = [
      { id: 'cash', kind: 'offline', name: 'Cash' } as const,
      { id: 'invoice', kind: 'offline', name: 'Invoice' } as const,
    ];

    expect(bodyWith({ paymentMethods }).payment.name).toBe('Invoice');
    expect(bodyWith({ paymentMethods: paymentMethods.slice(0, 1) }).payment.name).toBe('invoice');
  });

  it('names the card it was paid with, and the channel', () => {
    const card = { brand: 'visa', last4: '4242', expiry: '2030-01' };
    const paymentMethods = [{ id: 'invoice', kind: 'card', name: 'New card' } as const];

    expect(bodyFrom(draft, ada, { paymentMethods }, { channel: 'moto', card }).payment).toStrictEqual({
      methodId: 'invoice',
      payer: 'contact',
      name: 'Visa ending in 4242',
      channel: 'moto',
      card,
    });
  });

  it('has the name of the method where the provider tells no card', () => {
    const paymentMethods = [{ id: 'invoice', kind: 'card', name: 'New card' } as const];

    expect(
      bodyFrom(draft, ada, { paymentMethods }, { channel: 'ecom', card: undefined }).payment,
    ).toStrictEqual({ methodId: 'invoice', payer: 'contact', name: 'New card', channel: 'ecom' });
  });

  it('has the price of wrapping only where pieces are wrapped', () => {
    const wrapped = engraving('a', { giftWrap: { unitPrice: 300, pieces: 2 } });
    const plain = engraving('b', { giftWrap: { unitPrice: 300, pieces: 0 } });

    const [first, second] = bodyWith({ lines: [wrapped, plain] }).lines;

    expect(first?.giftWrap).toBe(600);
    expect(second).not.toHaveProperty('giftWrap');
  });

  it('records that an unusual postal code was accepted, and nothing of any other', async () => {
    await countryFormat('GB');
    const addressesOf = (...addresses: Address[]) =>
      bodyWith({ shipments: addresses.map((each) => shipment({ address: each })) }).shipments.map(
        (each) => each.address,
      );
    const { postalCode: _, ...uncoded } = address;
    const unusual = { ...address, postalCode: '12' };
    const elsewhere = { ...unusual, country: 'XX' };

    expect(addressesOf(unusual)).toEqual([{ ...unusual, postalCodeAsEntered: true }]);
    expect(addressesOf(address, uncoded, elsewhere)).toStrictEqual([address, uncoded, elsewhere]);
  });

  it('has what the draft says of each line, and what the host does', () => {
    const own = {
      note: 'Red',
      gift: { wrap: true },
      gifts: [{ shipmentId: 's2', gift: { wrap: false, message: 'For you' } }],
      override: { unitPrice: 500, reason: 'Friend' },
    };
    const { item, cause } = engraving('a');
    const line = { quantity: 2, cause, unitPrice: 500, discounts: [], total: 1000 };
    const drafted = { id: 'a', item, quantity: 2, cause, ...own };

    expect(
      bodyWith({ lines: [engraving('a', { hostPrice: 700 }), engraving('b')] }, { lines: [drafted] }).lines,
    ).toStrictEqual([
      { id: 'a', item, ...line, ...own, hostPrice: 700 },
      { id: 'b', item: engraving('b').item, ...line },
    ]);
  });

  it('has the shipments that go somewhere, by the chosen method', () => {
    const { parts, price, discounts } = shipment();
    const { address: _, ...nowhere } = shipment();
    const { methodId: __, ...unsent } = shipment();

    expect(
      bodyWith({ shipments: [nowhere, unsent, shipment({ methodId: 'pigeon' }), shipment()] }).shipments,
    ).toEqual([{ id: 's1', address, method: { id: 'express', name: 'Express' }, parts, price, discounts }]);
  });

  it('is none of an incomplete draft', () => {
    const { payment: _, ...unpaid } = draft;

    expect(() => bodyFrom(unpaid, ada)).toThrow('placing an incomplete draft');
    expect(() => bodyFrom(draft, undefined)).toThrow('placing an incomplete draft');
  });
});
