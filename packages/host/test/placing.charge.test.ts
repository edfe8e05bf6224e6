import {
  type Contact,
  type Draft,
  HostError,
  isHostError,
  issue,
  type PaymentMethod,
  paymentToken,
  type SubmissionPayment,
} from '@orderpad/contracts';
import { describe, expect, it } from 'vitest';
import type { Priced } from '../src/pricing/pricing.ts';
import { isAnswer, isPassing } from '../src/slices/placing/ask-provider.ts';
import { chargeOf as chargeFound, chargeWith } from '../src/slices/placing/charge.ts';
import { codeOf } from '../src/slices/placing/finish.ts';
import { limitsOf, pauseAfter } from '../src/slices/placing/limits.ts';
import type { Placing } from '../src/slices/placing/order-body.ts';
import { problemOf, unfinished } from '../src/slices/placing/problem-of.ts';
import { ScriptedProvider } from './scripted-provider.ts';

const provider = new ScriptedProvider();
const ada: Contact = { id: 'ada', firstName: 'Ada', lastName: 'Lovelace', addresses: [] };
const fields = provider.fieldsFor('moto');
const card: PaymentMethod = {
  id: 'card',
  kind: 'card',
  name: 'New card',
  fields,
  accounts: [
    { id: 'ada', payer: 'contact', name: 'Ada Lovelace' },
    { id: 'u-mara', payer: 'operator', name: 'Mara Okafor' },
  ],
};
const kept: PaymentMethod = { id: 'visa', kind: 'stored', name: 'Visa ending in 4242', payer: 'contact' };
const asking: PaymentMethod = { ...kept, id: 'asking', asksCvv: true, fields };
const invoice: PaymentMethod = { id: 'invoice', kind: 'offline', name: 'Invoice' };
const reference = { reference: 'card_1' };

const mara: Placing['user'] = {
  id: 'u-mara',
  username: 'mara',
  name: 'Mara Okafor',
  role: 'csr',
  mayEnter: true,
  contactId: null,
  passwordHash: '',
  address: null,
  email: null,
  pin: null,
  groupId: null,
  state: 'active',
  searchText: '',
};

/** The reference to the values that were entered in the fields of the provider. */
const entered = (
  ref: Partial<SubmissionPayment['ref']> = {},
  more: Partial<SubmissionPayment> = {},
): SubmissionPayment => ({
  channel: 'moto',
  ref: { adapter: provider.id, kind: 'card', token: paymentToken('tok_1'), ...ref },
  ...more,
});

interface Case {
  readonly methodId?: string;
  readonly payer?: 'contact' | 'operator';
  readonly role?: Placing['user']['role'];
  readonly total?: number;
  readonly contact?: Contact | undefined;
  readonly stored?: { readonly reference: string };
  readonly isUnpaid?: boolean;
}

/** Returns an order of 1250 as it is placed and as it is priced, by a new card unless given. */
function orderOf(given: Case): [Placing, Priced] {
  const { methodId = 'card', payer = 'contact', role = 'csr', total = 1250, isUnpaid } = given;
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
    ...(!isUnpaid && { payment: { methodId, payer } }),
    context: {},
  };
  const submission = {
    draft,
    quoteId: 'q1',
    acceptedTotal: { amount: total, currency: 'GBP' },
    acknowledged: [],
  };
  const totals = { subtotal: total, discount: 0, shipping: 0, tax: 0, taxIncluded: false, total, taxes: [] };
  const quoted: Priced['quoted'] = {
    currency: 'GBP',
    lines: [],
    shipments: [],
    discounts: [],
    totals,
    paymentMethods: [invoice, kept, asking, card],
    issues: [],
  };
  const contact = 'contact' in given ? given.contact : ada;
  return [
    { user: { ...mara, role }, submission, orderId: 'o1' },
    { quoted, contact, representative: undefined, lines: [], account: { charge: 0, isBound: true } },
  ];
}

/** Returns the charge of such an order, with the stored card that is given. */
function chargeOf(
  payment: SubmissionPayment | undefined,
  given: Case = {},
  service: Parameters<typeof chargeWith>[1] = { payments: provider },
) {
  return chargeWith(given.stored, service, ...orderOf(given), payment);
}

/** Returns the issues with which a payment is refused. */
function refusedWith(payment: SubmissionPayment | undefined, given: Case = {}) {
  try {
    chargeOf(payment, given);
  } catch (error) {
    return isHostError(error) ? error.issues.map(({ code, path }) => [code, ...path].join('/')) : error;
  }
  return [];
}

describe('the charge of an order', () => {
  it('by a new card is its total, to the contact, in the channel of staff', () => {
    expect(chargeOf(entered())).toEqual({
      orderId: 'o1',
      attempt: 1,
      userId: 'u-mara',
      contactId: 'ada',
      state: 'authorizing',
      provider: 'test-payments',
      amount: 1250,
      currency: 'GBP',
      channel: 'moto',
      initiator: 'staff',
      payer: 'contact',
      reference: null,
      needsToken: true,
      saveTo: null,
    });
  });

  it('by a customer in person is hers, on the page', () => {
    expect(chargeOf(entered({}, { channel: 'ecom' }), { role: 'customer' })).toMatchObject({
      channel: 'ecom',
      initiator: 'customer',
    });
  });

  it('by a stored card names it, with what was entered only where its CVV is asked', () => {
    expect(chargeOf(undefined, { methodId: 'visa', stored: reference })).toMatchObject({
      reference: 'card_1',
      needsToken: false,
    });
    expect(chargeOf(entered({ kind: 'cvv' }), { methodId: 'asking', stored: reference })).toMatchObject({
      reference: 'card_1',
      needsToken: true,
    });
  });

  it('has the account that the card is saved to', () => {
    expect(chargeOf(entered({}, { saveTo: 'ada' }))).toMatchObject({ saveTo: 'ada', payer: 'contact' });
    expect(chargeOf(entered({}, { saveTo: 'u-mara' }), { payer: 'operator' })).toMatchObject({
      saveTo: 'u-mara',
      payer: 'operator',
    });
  });

  it.each<[what: string, Case]>([
    ['settled outside', { methodId: 'invoice' }],
    ['by a stored card that is not this provider’s', { methodId: 'visa' }],
    ['by a method that is not offered', { methodId: 'barter' }],
    ['without a payment', { isUnpaid: true }],
    ['without a contact', { contact: undefined }],
  ])('is none of an order %s, and nothing may be entered for it', (_, given) => {
    expect(chargeOf(undefined, given)).toBeUndefined();
    expect(refusedWith(entered(), given)).toEqual(['invalid/payment']);
  });

  it('is none at a host without a provider', () => {
    expect(chargeOf(undefined, {}, {})).toBeUndefined();
  });

  it('is none of an order that costs nothing, with or without a card', () => {
    expect(chargeOf(undefined, { total: 0 })).toBeUndefined();
    expect(chargeOf(entered(), { total: 0 })).toBeUndefined();
  });
});

describe('the stored card of an order', () => {
  /** Looks a card up in a list of one, and keeps what it was asked for. */
  async function lookedUp(given: Case, service: Parameters<typeof chargeFound>[1] = { payments: provider }) {
    const asked: string[][] = [];
    const charge = await chargeFound(
      async (...of) => {
        asked.push(of);
        return reference;
      },
      service,
      ...orderOf(given),
      undefined,
    );
    return { asked, charge };
  }

  it('is looked up by its method and the provider, and charged', async () => {
    expect(await lookedUp({ methodId: 'visa' })).toMatchObject({
      asked: [['visa', 'test-payments']],
      charge: { reference: 'card_1', needsToken: false },
    });
  });

  it('is not looked up where the order is paid in another way', async () => {
    for (const methodId of ['invoice', 'barter'])
      expect(await lookedUp({ methodId })).toEqual({ asked: [], charge: undefined });
  });

  it('is not looked up at a host without a provider', async () => {
    expect(await lookedUp({ methodId: 'visa' }, {})).toEqual({ asked: [], charge: undefined });
  });
});

describe('a payment is refused', () => {
  it('with the reason, as a refusal of the host', () => {
    expect(() => chargeOf(undefined)).toThrow(
      expect.objectContaining({ code: 'refused', message: 'the payment is not what was asked for' }),
    );
  });

  it.each<[why: string, SubmissionPayment | undefined, Case, issues: string[]]>([
    ['without the card that is asked', undefined, {}, ['payment-card-required/payment']],
    [
      'without the CVV that is asked',
      undefined,
      { methodId: 'asking', stored: reference },
      ['payment-cvv-required/payment'],
    ],
    ['with a CVV instead of a card', entered({ kind: 'cvv' }), {}, ['invalid/payment/ref/kind']],
    [
      'with a card instead of a CVV',
      entered(),
      { methodId: 'asking', stored: reference },
      ['invalid/payment/ref/kind'],
    ],
    [
      'with a CVV that is not asked',
      entered({ kind: 'cvv' }),
      { methodId: 'visa', stored: reference },
      ['invalid/payment/ref/kind'],
    ],
    [
      'from the fields of another provider',
      entered({ adapter: 'other' }),
      {},
      ['invalid/payment/ref/adapter'],
    ],
    ['in the channel of another person', entered({}, { channel: 'ecom' }), {}, ['invalid/payment/channel']],
    [
      'to be saved with another payer',
      entered({}, { saveTo: 'u-mara' }),
      {},
      ['not-permitted/payment/saveTo'],
    ],
    [
      'to be saved for a stored card, which has no account',
      entered({ kind: 'cvv' }, { saveTo: 'ada' }),
      { methodId: 'asking', stored: reference },
      ['not-permitted/payment/saveTo'],
    ],
    [
      'for all of its faults at once, also of an order that costs nothing',
      entered({ kind: 'cvv', adapter: 'other' }, { channel: 'ecom' }),
      { total: 0 },
      ['invalid/payment/ref/kind', 'invalid/payment/ref/adapter', 'invalid/payment/channel'],
    ],
  ])('%s', (_, payment, given, issues) => {
    expect(refusedWith(payment, given)).toEqual(issues);
  });
});

describe('the pauses between calls to a provider', () => {
  it('double from a quarter of a second to half a minute', () => {
    expect([0, 1, 2, 3, 7, 8, 99].map(pauseAfter)).toEqual([250, 250, 500, 1000, 16_000, 30_000, 30_000]);
  });

  it('and all limits are those of the host where it has its own', async () => {
    const { pause, ...limits } = limitsOf({ charging: { failures: 3 } });

    expect(limits).toEqual({ leaseMs: 30_000, callMs: 10_000, tries: 5, failures: 3, waitMinutes: 15 });
    expect(await pause(0)).toBeUndefined();
  });
});

describe('the reason why there is no order', () => {
  it('is kept as the host told it', () => {
    const issues = [issue('busy', [])];

    expect(problemOf(new HostError('refused', 'not now', { issues }))).toStrictEqual({
      code: 'refused',
      detail: 'not now',
      issues,
    });
    expect(problemOf(new HostError('draft-placed', 'it is one', { orderId: 'o1', retryAfter: 5 }))).toEqual({
      code: 'draft-placed',
      detail: 'it is one',
      issues: [],
      orderId: 'o1',
      retryAfter: 5,
    });
  });

  it('keeps the first hundred issues of an order with thousands of lines', () => {
    const issues = Array.from({ length: 101 }, (_, at) => issue('busy', ['lines', `l${at}`]));

    expect(problemOf(new HostError('refused', 'not now', { issues })).issues).toEqual(issues.slice(0, 100));
  });

  it('is, of a payment that could not be finished, that it is not available, unless another is known', () => {
    expect(unfinished('too late')).toMatchObject({
      state: 'rejected',
      problem: {
        code: 'declined',
        detail: 'too late',
        issues: [{ code: 'payment-unavailable', path: ['payment'] }],
      },
    });
    expect(unfinished('too late', issue('busy', [])).problem.issues).toMatchObject([{ code: 'busy' }]);
  });
});

describe('an answer of the provider', () => {
  it.each(['timeout', 'unreachable', 'internal', 'rate-limited', 'in-progress'] as const)(
    'is asked for again after %s',
    (code) => {
      const told = new HostError(code, 'for the test');

      expect(isPassing(told)).toBe(true);
      expect(isAnswer(told)).toBe(false);
      expect(codeOf(told)).toBe(code);
    },
  );

  it('is not asked for again where it was refused, and is none where it makes no sense', () => {
    expect(isPassing(new HostError('refused', 'for the test'))).toBe(false);
    expect(isAnswer({ state: 'voided' })).toBe(true);
    expect(codeOf({ state: 'unseen' })).toBe('malformed');
  });
});
