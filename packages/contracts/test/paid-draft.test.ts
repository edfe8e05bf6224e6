import { type Draft, paidDraft } from '@orderpad/contracts';
import { describe, expect, it } from 'vitest';

const handedOff: Draft = {
  id: 'd1',
  revision: 7,
  flow: 'back-office',
  currency: 'GBP',
  contactId: 'ada',
  lines: [],
  codes: [],
  promotions: [],
  shipments: [],
  note: 'Ring twice',
  context: { desk: 'window' },
};
const payment = { methodId: 'card', payer: 'contact' } as const;
const sent: Draft = { ...handedOff, revision: 9, flow: 'pay-order', context: {}, payment };

describe('a handed-off draft that its customer pays', () => {
  it('has the payment and the revision that were sent, and is otherwise the one that staff left', () => {
    expect(paidDraft(handedOff, sent)).toStrictEqual({ ...handedOff, revision: 9, payment });
  });

  it('has no payment where the customer sent none, not even that of staff', () => {
    const { payment: _, ...unpaid } = sent;
    const byStaff: Draft = { ...handedOff, payment: { methodId: 'invoice', payer: 'contact' } };

    expect(paidDraft(byStaff, unpaid)).toStrictEqual({ ...handedOff, revision: 9 });
  });

  it.each<[what: string, changes: Partial<Draft>]>([
    ['another contact', { contactId: 'grace' }],
    ['a note of her own', { note: 'Leave it at the door' }],
    ['another draft', { id: 'd2' }],
    ['a code that staff did not enter', { codes: ['HEARTH10'] }],
  ])('is refused with %s', (_, changes) => {
    expect(paidDraft(handedOff, { ...sent, ...changes })).toBeUndefined();
  });
});
