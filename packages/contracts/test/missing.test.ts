import { expect, it } from 'vitest';
import { missingIn, type Draft, type Line, type QuotedShipment } from '@orderpad/contracts';

const line: Line = {
  id: 'l1',
  item: { kind: 'custom', title: 'Engraving', unitPrice: 500, ships: true },
  quantity: 1,
  cause: { kind: 'operator' },
};
const complete: Draft = {
  id: 'd1',
  revision: 1,
  flow: 'back-office',
  currency: 'GBP',
  contactId: 'c1',
  lines: [line],
  codes: [],
  promotions: [],
  shipments: [{ id: 's1', parts: [] }],
  payment: { methodId: 'invoice', payer: 'contact' },
  context: {},
};
const shipment: QuotedShipment = {
  shipmentId: 's1',
  address: { line1: '1 High Street', city: 'Leeds', country: 'GB' },
  parts: [{ lineId: 'l1', quantity: 1 }],
  options: [],
  methodId: 'post',
  price: 0,
  discounts: [],
};

it('a complete draft lacks nothing', () => {
  expect(missingIn(complete, { shipments: [shipment] })).toEqual([]);
});

it('a draft whose lines need no shipping lacks no address', () => {
  expect(missingIn(complete, { shipments: [] })).toEqual([]);
});

it('an empty draft lacks everything, each where it belongs', () => {
  const { contactId: _, payment: __, ...rest } = complete;
  const { address: ___, methodId: ____, ...bare } = shipment;

  expect(missingIn({ ...rest, lines: [] }, { shipments: [bare] })).toMatchObject([
    { code: 'contact-required', severity: 'error', path: ['contactId'] },
    { code: 'lines-required', severity: 'error', path: ['lines'] },
    { code: 'ship-to-required', severity: 'error', path: ['shipments', 's1', 'to'] },
    { code: 'method-required', severity: 'error', path: ['shipments', 's1', 'methodId'] },
    { code: 'payment-required', severity: 'error', path: ['payment'] },
  ]);
});
