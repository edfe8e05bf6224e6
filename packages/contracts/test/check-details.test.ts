import {
  capabilities,
  capabilitiesBut,
  detailIssues,
  OrderDetails,
  withoutStaffDetails,
} from '@orderpad/contracts';
import { describe, expect, it } from 'vitest';

const noon = Date.parse('2026-03-10T12:00:00Z');
const found = (details: OrderDetails, more: Partial<Parameters<typeof detailIssues>[1]> = {}) =>
  detailIssues(details, { capabilities, now: noon, ...more }).map(
    ({ code, path }) => `${code} ${path.join('.')}`,
  );

describe('the details of an order', () => {
  it.each([
    ['2026-03-09', ['date-in-past details.deliveryDate']],
    ['2026-03-10', []],
    ['2027-01-01', []],
  ])('may be delivered on a day that is not over everywhere: %s', (deliveryDate, issues) => {
    expect(found({ deliveryDate })).toEqual(issues);
  });

  it.each([
    ['2026-03-11', []],
    ['2026-03-12', ['date-in-future details.orderDate']],
    ['1999-12-31', []],
  ])('may be ordered on a day that has come somewhere: %s', (orderDate, issues) => {
    expect(found({ orderDate })).toEqual(issues);
  });

  it('may be given by those who have the capability, each by its own', () => {
    const all = { orderDate: '2026-03-01', tags: ['a'], internalNote: 'b', confirmation: false };

    expect(found(all)).toEqual([]);
    expect(found(all, { capabilities: capabilitiesBut('orders.tags', 'orders.date') })).toEqual([
      'not-permitted details.orderDate',
      'not-permitted details.tags',
    ]);
  });

  it('are confirmed to a contact with an e-mail address only', () => {
    expect(found({ confirmation: true }, { contact: {} })).toEqual(['email-missing details.confirmation']);
    expect(found({ confirmation: true }, { contact: { email: 'a@b.example' } })).toEqual([]);
    expect(found({ confirmation: false }, { contact: {} })).toEqual([]);
  });

  it.each([
    [{ orderDate: '2026-02-30' }],
    [{ deliveryDate: '1 March 2026' }],
    [{ tags: Array.from({ length: 21 }, (_, at) => `tag ${at}`) }],
    [{ tags: [''] }],
  ])('are refused out of bounds: %j', (details) => {
    expect(OrderDetails.safeParse(details).success).toBe(false);
  });

  it('are told to customers without the tags and the note of staff', () => {
    const order = { number: '1', details: { tags: ['a'], internalNote: 'b', deliveryDate: '2026-03-11' } };

    expect(withoutStaffDetails(order)).toEqual({ number: '1', details: { deliveryDate: '2026-03-11' } });
    expect(withoutStaffDetails({ number: '1', details: { tags: ['a'] } }).details).toBeUndefined();
  });
});
