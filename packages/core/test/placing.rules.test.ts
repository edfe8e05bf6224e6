import {
  issue,
  paymentFailed,
  paymentToken,
  type ProblemCode,
  type Submission,
  type SubmissionState,
} from '@orderpad/contracts';
import { describe, expect, it } from 'vitest';
import {
  awaitingPrice,
  intentOf,
  isAwaitedTotal,
  mayFence,
  mayResend,
  notAwaitedTotal,
  placingOf,
  recordedOutcome,
  recordVerdict,
  refusedWith,
  sendingVerdict,
  submitted,
  withoutToken,
  withPlacing,
  withToken,
} from '../src/machine/placing.rules.ts';
import { backOffice, orderRequest } from '../src/flows/index.ts';
import { backoff } from '../src/order/backoff.ts';
import type { OrderContext, Placing } from '../src/order/context.ts';
import { Lines } from '../src/order/lines.ts';
import type { Intent } from '../src/storage/stored-intent.ts';
import { FakeHost } from './fake-host.ts';

const { profile } = new FakeHost();

// Sound: the rules of placing read nothing else of a context.
const contextOf = (parts: Partial<OrderContext>): OrderContext => parts as OrderContext;

const draft = {
  id: 'd1',
  revision: 4,
  flow: 'back-office',
  currency: 'GBP',
  codes: [],
  promotions: [],
  shipments: [{ id: 's1', parts: [] }],
  context: {},
};
const lines = Lines.of([
  {
    id: 'l1',
    item: { kind: 'custom', title: 'Engraving', unitPrice: 500, ships: false },
    quantity: 2,
    cause: { kind: 'operator' },
  },
]);
const warnings = ['l1', 'l2'].map((id) => issue('free-line', ['lines', id], { title: id }));
const quote = {
  id: 'q1',
  draftId: 'd1',
  revision: 4,
  currency: 'GBP',
  expiresAt: '2026-03-01T00:00:00Z',
  lines: [],
  shipments: [],
  discounts: [],
  totals: { subtotal: 1000, discount: 0, shipping: 0, tax: 0, taxIncluded: false, total: 1000, taxes: [] },
  paymentMethods: [],
  issues: warnings,
};
const intent: Intent = {
  schema: 'orderpad.intent',
  v: 1,
  key: '00000000-0000-4000-8000-000000000001',
  mintedAt: 1_000,
  submission: {
    draft: { ...draft, lines: [] },
    quoteId: 'q1',
    acceptedTotal: { amount: 1000, currency: 'GBP' },
    acknowledged: [],
  },
};

const withFence = { ...profile, capabilities: ['submissions.fence' as const] };
const placingWith = (more: Partial<Placing>): Placing => ({ ...placingOf(intent), ...more });
const failedWith = (code: ProblemCode, more: Partial<Placing> = {}): Placing =>
  placingWith({ failure: { code, issues: [] }, ...more });

function submittedFrom(context: OrderContext): Placing {
  const { placing } = submitted(context);
  if (!placing) throw new Error('nothing was submitted');
  return placing;
}

describe('a submission', () => {
  const context = contextOf({
    flow: backOffice,
    draft,
    priceRevision: 4,
    lines,
    quote,
    acknowledged: [],
    now: () => 7,
  });

  it('holds the draft with its lines, the quote and the total on the screen, under a new key', () => {
    const [first, second] = [submittedFrom(context), submittedFrom(context)];

    expect(first.intent).toEqual({
      schema: 'orderpad.intent',
      v: 1,
      key: expect.stringMatching(/^[\da-f]{8}-/),
      mintedAt: 7,
      submission: {
        draft: { ...draft, lines: [lines.get('l1')] },
        quoteId: 'q1',
        acceptedTotal: { amount: 1000, currency: 'GBP' },
        acknowledged: [],
      },
    });
    expect(first).toMatchObject({ attempts: 0, unknownSince: undefined, failure: undefined });
    expect(second.intent.key).not.toBe(first.intent.key);
  });

  it('is a request in a flow that asks for orders', () => {
    expect(submittedFrom({ ...context, flow: orderRequest }).intent.as).toBe('request');
  });

  it('accepts the warnings that the quote still has, and no others', () => {
    const accepted = [
      { code: 'free-line', path: ['lines', 'l2'] },
      { code: 'free-line', path: ['lines', 'gone'] },
    ];

    const placing = submittedFrom({ ...context, acknowledged: accepted });

    expect(placing.intent.submission.acknowledged).toEqual([accepted[0]]);
  });

  it('names the key that it supersedes, where there is one', () => {
    const placing = submittedFrom({ ...context, supersedes: intent.key });

    expect(placing.intent.submission.supersedes).toBe(intent.key);
    expect(submittedFrom(context).intent.submission).not.toHaveProperty('supersedes');
  });

  it('forgets the former refusal', () => {
    expect(submitted(context)).toHaveProperty('refusal', undefined);
  });

  it('is not made without a quote that holds for the draft as it is now', () => {
    expect(submitted({ ...context, quote: undefined })).toEqual({});
    expect(submitted({ ...context, quote: { ...quote, revision: 3 } })).toEqual({});
  });

  it('is changed only while it runs', () => {
    const running = placingWith({});

    expect(withPlacing(contextOf({ placing: running }), { attempts: 2 })).toEqual({
      placing: { ...running, attempts: 2 },
    });
    expect(withPlacing(contextOf({ placing: undefined }), { attempts: 2 })).toEqual({ placing: undefined });
  });
});

describe('an order that is to be placed once its total is confirmed', () => {
  const shown = { amount: 1000, currency: 'GBP' };
  const other = { amount: 999, currency: 'GBP' };
  const contextWith = (parts: Partial<OrderContext>) =>
    contextOf({ quote, priceRevision: 4, notices: [], acknowledged: [], awaitedTotal: shown, ...parts });

  it('awaits the total that the event names, else the one on the screen', () => {
    expect(awaitingPrice(contextWith({}), { type: 'review.place', total: other })).toEqual({
      awaitedTotal: other,
      refusal: undefined,
    });
    expect(awaitingPrice(contextWith({}), { type: 'review.place' })).toHaveProperty('awaitedTotal', shown);
    expect(awaitingPrice(contextWith({}), { type: 'retry' })).toHaveProperty('awaitedTotal', shown);
    expect(awaitingPrice(contextWith({ quote: undefined }), { type: 'review.place' })).toEqual({
      awaitedTotal: undefined,
      refusal: undefined,
    });
  });

  it('is confirmed by the same total in the same currency, of a quote that holds', () => {
    expect(isAwaitedTotal(contextWith({}))).toBe(true);
    expect(isAwaitedTotal(contextWith({ awaitedTotal: other }))).toBe(false);
    expect(isAwaitedTotal(contextWith({ awaitedTotal: { ...shown, currency: 'EUR' } }))).toBe(false);
    expect(isAwaitedTotal(contextWith({ awaitedTotal: undefined }))).toBe(false);
    expect(isAwaitedTotal(contextWith({ priceRevision: 5 }))).toBe(false);
  });

  it('becomes a notice where the total has changed, and is forgotten', () => {
    const { awaitedTotal, notices } = notAwaitedTotal(contextWith({ awaitedTotal: other }));

    expect(awaitedTotal).toBeUndefined();
    expect(notices).toMatchObject([
      { code: 'total-changed', params: { from: 999, to: 1000, currency: 'GBP' } },
    ]);
    expect(notAwaitedTotal(contextWith({ awaitedTotal: other }))).toHaveProperty('awaitedTotal', undefined);
  });

  it('is forgotten without a notice where the total is the same, or nothing is compared', () => {
    const forgotten = { awaitedTotal: undefined };

    expect(notAwaitedTotal(contextWith({}))).toStrictEqual(forgotten);
    expect(notAwaitedTotal(contextWith({ awaitedTotal: undefined }))).toStrictEqual(forgotten);
    expect(notAwaitedTotal(contextWith({ quote: undefined, awaitedTotal: other }))).toStrictEqual(forgotten);
  });
});

describe('a failed request', () => {
  it.each<[ProblemCode, certain: string, doubtful: string, withoutKeys: string]>([
    ['timeout', 'unknown', 'unknown', 'unknown'],
    ['internal', 'unknown', 'unknown', 'unknown'],
    ['in-progress', 'unknown', 'unknown', 'unknown'],
    ['key-reused', 'unknown', 'unknown', 'unknown'],
    ['needs-action', 'look-up', 'look-up', 'look-up'],
    ['rate-limited', 'wait', 'wait', 'refused'],
    ['draft-placed', 'placed-before', 'placed-before', 'placed-before'],
    ['quote-changed', 'requote', 'requote', 'requote'],
    ['stale', 'requote', 'requote', 'requote'],
    ['refused', 'refused', 'refused', 'refused'],
    ['declined', 'refused', 'refused', 'refused'],
    ['fenced', 'refused', 'refused', 'refused'],
    ['unauthenticated', 'refused', 'unknown', 'refused'],
    ['forbidden', 'refused', 'unknown', 'refused'],
    ['not-found', 'refused', 'unknown', 'refused'],
    ['invalid', 'refused', 'unknown', 'refused'],
    ['too-large', 'refused', 'unknown', 'refused'],
    ['unsupported', 'refused', 'unknown', 'refused'],
  ])(
    'with %s means %s, %s after an unknown one, %s at a host without keys',
    (code, certain, doubtful, without) => {
      const verdictOf = (placing: Placing, exactlyOnce: 'native-key' | 'none' = 'native-key') =>
        sendingVerdict(contextOf({ placing, profile: { ...profile, exactlyOnce } }));

      expect(verdictOf(failedWith(code))).toBe(certain);
      expect(verdictOf(failedWith(code, { unknownSince: 0 }))).toBe(doubtful);
      expect(verdictOf(failedWith(code), 'none')).toBe(without);
    },
  );

  it('is waited for even without keys when it may have arrived before', () => {
    const placing = failedWith('rate-limited', { unknownSince: 5 });

    expect(sendingVerdict(contextOf({ placing, profile: { ...profile, exactlyOnce: 'none' } }))).toBe('wait');
    expect(sendingVerdict(contextOf({ placing: failedWith('rate-limited'), profile: undefined }))).toBe(
      'wait',
    );
  });

  it('of which nothing is known has an unknown outcome', () => {
    expect(sendingVerdict(contextOf({ placing: undefined }))).toBe('unknown');
    expect(sendingVerdict(contextOf({ placing: placingWith({}) }))).toBe('unknown');
  });
});

describe('the host’s record of a key', () => {
  const rejectedWith = (code: ProblemCode): SubmissionState => ({
    state: 'rejected',
    problem: { code, detail: 'for the test', issues: [] },
  });

  it.each<[string, SubmissionState | undefined, string]>([
    ['nothing', undefined, 'waiting'],
    ['in progress', { state: 'in-progress' }, 'waiting'],
    [
      'needs action',
      { state: 'needs-action', action: { adapter: 'test-payments', data: 'challenge-1' } },
      'action',
    ],
    ['unseen', { state: 'unseen' }, 'unseen'],
    ['fenced', { state: 'fenced' }, 'refused'],
    ['rejected: refused', rejectedWith('refused'), 'refused'],
    ['rejected: quote-changed', rejectedWith('quote-changed'), 'requote'],
    ['rejected: stale', rejectedWith('stale'), 'requote'],
    ['rejected: draft-placed', rejectedWith('draft-placed'), 'placed-before'],
    ['rejected: in-progress', rejectedWith('in-progress'), 'refused'],
    ['rejected: rate-limited', rejectedWith('rate-limited'), 'refused'],
  ])('that says %s means %j: %s', (_, record, verdict) => {
    expect(recordVerdict(contextOf({ placing: placingWith({ record }) }))).toBe(verdict);
  });

  it('is awaited while nothing is being placed', () => {
    expect(recordVerdict(contextOf({ placing: undefined }))).toBe('waiting');
  });
});

describe('an unseen key', () => {
  const withoutFence = { ...profile, capabilities: [] };
  const contextAt = (now: number, more: Partial<OrderContext>) =>
    contextOf({ placing: placingWith({}), now: () => now, ...more });
  const minutes = 60_000;

  it('may be fenced where the host can', () => {
    expect(mayFence(contextAt(0, { profile: withFence }))).toBe(true);
    expect(mayFence(contextAt(0, { profile: withoutFence }))).toBe(false);
    expect(mayFence(contextAt(0, { profile: undefined }))).toBe(false);
  });

  it('is sent again within five minutes, and at any time to a host that cannot fence', () => {
    expect(mayResend(contextAt(1_000 + 5 * minutes - 1, { profile: withFence }))).toBe(true);
    expect(mayResend(contextAt(1_000 + 5 * minutes, { profile: withFence }))).toBe(false);
    expect(mayResend(contextAt(1_000 + 60 * minutes, { profile: withoutFence }))).toBe(true);
    expect(mayResend(contextAt(1_000 + 60 * minutes, { profile: undefined }))).toBe(true);
  });

  it('is not sent again without keys, with a key that was used, or when nothing is placed', () => {
    const profiles = [withFence, withoutFence];

    for (const each of profiles) {
      expect(mayResend(contextAt(1_000, { profile: { ...each, exactlyOnce: 'none' } }))).toBe(false);
      expect(mayResend(contextAt(1_000, { profile: each, placing: failedWith('key-reused') }))).toBe(false);
      expect(mayResend(contextAt(1_000, { profile: each, placing: undefined }))).toBe(false);
      expect(mayResend(contextAt(1_000, { profile: each, placing: failedWith('timeout') }))).toBe(true);
    }
  });
});

describe('an unseen key whose submission was paid by card', () => {
  const submission: Submission = {
    ...intent.submission,
    payment: {
      channel: 'ecom',
      ref: { adapter: 'test-payments', kind: 'card', token: paymentToken('tok_1') },
    },
  };
  const contextFor = (kept: Submission) =>
    contextOf({ placing: placingOf({ ...intent, submission: kept }), now: () => 1_001 });

  it('is sent again while its token is in memory, and never once it was stored and read back', () => {
    expect(mayResend(contextFor(submission))).toBe(true);
    expect(mayResend(contextFor(structuredClone(submission)))).toBe(false);
  });

  it('is fenced where the payer has to act and its token is gone, or awaited where that cannot be', () => {
    const stored = { ...intent, submission: structuredClone(submission) };
    const record = {
      state: 'needs-action',
      action: { adapter: 'test-payments', data: 'challenge-1' },
    } as const;
    const placing = { ...placingOf(stored), record };

    expect(recordVerdict(contextOf({ placing, profile: withFence }))).toBe('release');
    expect(recordVerdict(contextOf({ placing }))).toBe('waiting');
  });

  it('says, once it is fenced, that another method can be chosen', () => {
    const placing = placingOf({ ...intent, submission: structuredClone(submission) });

    expect(refusedWith(contextOf({ placing })).refusal).toMatchObject({
      code: 'fenced',
      issues: [{ code: 'payment-fields-lost', path: ['payment'], fixes: [{ code: 'choose-payment' }] }],
    });
  });
});

describe('a token', () => {
  const ref = { adapter: 'test-payments', kind: 'card' as const, token: paymentToken('tok_1') };
  const payment = { channel: 'ecom' as const, ref };

  it('is added to what is being placed, and nothing is without one', () => {
    const placing = placingWith({});

    expect(withToken(contextOf({ placing }), { ok: true, payment }).placing?.intent.submission.payment).toBe(
      payment,
    );
    expect(withToken(contextOf({ placing }), paymentFailed('timeout'))).toEqual({});
    expect(withToken(contextOf({}), { ok: true, payment })).toEqual({});
  });

  it('that came leaves no failure', () => {
    expect(withoutToken(contextOf({}), { ok: true })).toEqual({});
  });
});

describe('a request for an order', () => {
  const asked = { ...intent, as: 'request' as const };
  const refused = (code: 'draft-requested' | 'busy') => ({
    code: 'refused' as const,
    issues: [issue(code, [])],
  });
  const contextWith = (code: 'draft-requested' | 'busy') =>
    contextOf({ placing: { ...placingOf(asked), failure: refused(code) }, now: () => 1_001 });

  it('that another window has sent is looked up, and not sent again', () => {
    expect(sendingVerdict(contextWith('draft-requested'))).toBe('look-up');
    expect(mayResend(contextWith('draft-requested'))).toBe(false);
  });

  it('that is refused for another reason is refused', () => {
    expect(sendingVerdict(contextWith('busy'))).toBe('refused');
    expect(mayResend(contextWith('busy'))).toBe(true);
  });
});

describe('the wait before the next call', () => {
  it.each([
    [0, 0, undefined, 300],
    [0, 1, undefined, 300],
    [1, 0, undefined, 300],
    [1, 1, undefined, 600],
    [1, 0.5, undefined, 450],
    [3, 1, undefined, 2_400],
    [6, 1, undefined, 10_000],
    [60, 1, undefined, 10_000],
    [3, 1, 60_000, 60_000],
    [3, 1, 100, 2_400],
  ])('after %i calls, at random %f and asked for %s, is %i milliseconds', (attempts, random, asked, wait) => {
    expect(backoff(attempts, asked, () => random)).toBe(wait);
  });
});

describe('what is being placed', () => {
  it('has its intent, and is an error where there is none', () => {
    expect(intentOf(contextOf({ placing: placingWith({}) }))).toBe(intent);
    expect(() => intentOf(contextOf({ placing: undefined }))).toThrow('nothing is being placed');
  });

  it('is the order of a record that says so', () => {
    // Sound: the order is handed on as it is.
    const order = { id: 'o1' } as Extract<SubmissionState, { state: 'placed' }>['order'];

    expect(recordedOutcome({ state: 'placed', order })).toBe(order);
    expect(() => recordedOutcome({ state: 'fenced' })).toThrow('nothing was placed');
  });
});
