import {
  declineIssue,
  declineRetries,
  DeclineReason,
  fingerprint,
  isPaymentToken,
  isSendable,
  paymentErrorCodes,
  paymentFailed,
  paymentKey,
  PaymentMethod,
  PaymentRef,
  paymentToken,
  revealToken,
  Submission,
  submissionBody,
} from '@orderpad/contracts';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';

const secret = 'tok_4242secret';
const draft: Submission['draft'] = {
  id: 'd1',
  revision: 1,
  flow: 'back-office',
  currency: 'GBP',
  lines: [],
  codes: [],
  promotions: [],
  shipments: [{ id: 's1', parts: [] }],
  context: {},
};
const unpaid: Submission = {
  draft,
  quoteId: 'q1',
  acceptedTotal: { amount: 1250, currency: 'GBP' },
  acknowledged: [],
};
const paid: Submission = {
  ...unpaid,
  payment: {
    channel: 'moto',
    ref: {
      adapter: 'test-payments',
      kind: 'card',
      token: paymentToken(secret),
      card: { brand: 'visa', last4: '4242' },
    },
  },
};

describe('a payment token', () => {
  it.each<[string, (value: unknown) => unknown]>([
    ['JSON', (value) => JSON.stringify(value)],
    ['a structured clone', (value) => inspect(structuredClone(value), { showHidden: true, depth: 9 })],
    ['an inspection, as in a log', (value) => inspect(value, { depth: 9 })],
    ['a text', String],
    ['a fingerprint', fingerprint],
    ['its enumeration', (value) => inspect(Object.entries(Object(value)), { depth: 9 })],
    ['a copy by spreading', (value) => JSON.stringify({ ...Object(value) })],
  ])('is not found in %s of a submission that holds it', (_, written) => {
    const forms = [paid, paid.payment?.ref, paid.payment?.ref.token].map(written);

    expect(forms.join()).not.toContain('secret');
  });

  it('is revealed to the one who asks for it', () => {
    expect(revealToken(paymentToken(secret))).toBe(secret);
  });

  it('is revealed by another copy of this package on the page', () => {
    const fromAnotherCopy = { [Symbol.for('orderpad.reveal-payment-token')]: () => secret };

    expect(isPaymentToken(fromAnotherCopy) && revealToken(fromAnotherCopy)).toBe(secret);
  });

  it('cannot be changed', () => {
    expect(Object.isFrozen(paymentToken(secret))).toBe(true);
  });

  it.each([[{}], [null], [undefined], [secret], [structuredClone(paymentToken(secret))]])(
    'is told from %j',
    (value) => {
      expect(isPaymentToken(value)).toBe(false);
      expect(isPaymentToken(paymentToken(secret))).toBe(true);
    },
  );
});

describe('a reference to what was entered', () => {
  it('wraps its token as soon as it is parsed', () => {
    const ref = PaymentRef.parse({ adapter: 'a', kind: 'cvv', token: secret });

    expect(revealToken(ref.token)).toBe(secret);
    expect(JSON.stringify(ref)).toBe('{"adapter":"a","kind":"cvv","token":{}}');
  });

  it.each([[''], ['x'.repeat(5001)], [{}], [undefined]])('refuses the token %j', (token) => {
    expect(PaymentRef.safeParse({ adapter: 'a', kind: 'card', token }).success).toBe(false);
  });

  it.each(['4242424242424242', '242', 'abcd'])('refuses %s as the last four digits of a card', (last4) => {
    const ref = { adapter: 'a', kind: 'card', token: secret, card: { brand: 'visa', last4 } };

    expect(PaymentRef.safeParse(ref).success).toBe(false);
  });
});

describe('a submission with a payment', () => {
  it('is the same after it was sent and parsed', () => {
    const body: unknown = JSON.parse(JSON.stringify(submissionBody(paid)));
    const parsed = Submission.parse(body);

    expect(revealToken(parsed.payment?.ref.token ?? paymentToken('none'))).toBe(secret);
    expect(parsed).toEqual(paid);
  });

  it('may be sent, and not once it was stored and read back', () => {
    expect(isSendable(paid)).toBe(true);
    expect(isSendable(structuredClone(paid))).toBe(false);
    expect(isSendable(JSON.parse(JSON.stringify(paid)))).toBe(false);
  });

  it('without what was entered may be sent at any time', () => {
    expect(isSendable(structuredClone(unpaid))).toBe(true);
    expect(submissionBody(unpaid)).toEqual(unpaid);
  });
});

describe('a payment method', () => {
  it('names public values of its provider and no lists or objects', () => {
    const method = (config: unknown) => ({
      id: 'card',
      kind: 'card',
      name: 'Card',
      fields: { adapter: 'test-payments', channel: 'ecom', config },
    });

    expect(PaymentMethod.safeParse(method({ url: 'https://pay.example', is3ds: true })).success).toBe(true);
    expect(PaymentMethod.safeParse(method({ nested: { url: '' } })).success).toBe(false);
  });
});

describe('a declined payment', () => {
  it.each(DeclineReason.options)('for the reason %s has an issue, a fix and advice', (reason) => {
    expect(declineIssue(reason)).toEqual({
      code: `payment-${reason}`,
      severity: 'error',
      path: ['payment'],
      params: {},
      fixes: [{ code: 'choose-payment', params: {} }],
    });
    expect(declineRetries[reason]).toMatch(/^(?:same-input|edit-input|other-method)$/);
  });
});

describe('a failure of the fields', () => {
  it('has the advice of its code, unless other advice is given', () => {
    expect(paymentFailed('invalid', { fields: ['number'] })).toEqual({
      ok: false,
      error: { code: 'invalid', retry: paymentErrorCodes.invalid, fields: ['number'] },
    });
    expect(paymentFailed('unknown', { retry: 'none' }).error.retry).toBe('none');
  });
});

describe('the key of an operation on a payment', () => {
  it('is the SHA-256 of order, attempt and operation', async () => {
    // printf 'o1|1|authorize' | sha256sum
    expect(await paymentKey({ orderId: 'o1', attempt: 1 }, 'authorize')).toBe(
      '66a4f97c664d234a627ee4c9a2d6e07b6fe2032b4fc52271c524641f8f52fd5a',
    );
  });

  it('differs by each of the three', async () => {
    const keys = await Promise.all([
      paymentKey({ orderId: 'o1', attempt: 1 }, 'authorize'),
      paymentKey({ orderId: 'o2', attempt: 1 }, 'authorize'),
      paymentKey({ orderId: 'o1', attempt: 2 }, 'authorize'),
      paymentKey({ orderId: 'o1', attempt: 1 }, 'capture'),
    ]);

    expect(new Set(keys).size).toBe(4);
  });
});
