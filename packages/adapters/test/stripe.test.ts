import { stripeProvider } from '@orderpad/adapters/stripe/server';
import { describePayments, type Entry, type TestCard } from '@orderpad/adapters/testing';
import { paymentKey, paymentToken, type PaymentIntent } from '@orderpad/contracts';
import { Stripe } from 'stripe';
import { afterAll, describe, expect, it } from 'vitest';
import { fromStripe, toStripe } from '../src/stripe/server/amounts.ts';
import type { Behavior } from './stripe/account.ts';
import type { Payment } from './stripe/documents.ts';
import { standIn } from './stripe/stand-in.ts';

const stand = await standIn();
afterAll(() => stand.close());
const { account } = stand;

const providerAt = (port: number) =>
  stripeProvider({
    stripe: new Stripe('sk_test_stand_in', { host: '127.0.0.1', port, protocol: 'http', telemetry: false }),
    publishableKey: 'pk_test_stand_in',
    returnUrl: 'https://shop.example/paid',
  });

const behaviors: Readonly<Record<TestCard, Behavior>> = {
  succeeds: 'succeeds',
  declined: 'declined',
  'insufficient-funds': 'insufficient_funds',
  challenge: 'challenge',
  pending: 'processing',
  lost: 'lost',
};

const call = () => ({ signal: new AbortController().signal });
const intent = (more: Partial<PaymentIntent> = {}): PaymentIntent => ({
  orderId: crypto.randomUUID(),
  attempt: 1,
  amount: { amount: 1250, currency: 'GBP' },
  channel: 'ecom',
  initiator: 'customer',
  ...more,
});

function entryOf({ status, amount_capturable: held, amount_received: taken, currency }: Payment): Entry[] {
  if (status === 'succeeded') return [{ state: 'taken', ...fromStripe(taken, currency) }];
  return status === 'requires_capture' ? [{ state: 'held', ...fromStripe(held, currency) }] : [];
}

describePayments('stripe', {
  server: {
    create: () => providerAt(stand.port),
    // A port that only the system uses.
    unreachable: () => providerAt(1),
    cards: ['succeeds', 'declined', 'insufficient-funds', 'challenge', 'pending', 'lost'],
    card: async (card) => ({
      kind: 'card',
      token: paymentToken(await Promise.resolve(account.newMethod(behaviors[card]))),
    }),
    act: async ({ data }, isConfirmed) => Promise.resolve(account.answer(data, isConfirmed)),
    pay: async (url) => Promise.resolve(account.pay(url.split('/').at(-1) ?? '')),
    books: async (orderId) => {
      const payments = [...account.payments.values()].filter(
        ({ metadata }) => metadata['orderpad_order'] === orderId,
      );
      return Promise.resolve(payments.flatMap(entryOf));
    },
  },
});

describe('an amount at Stripe', () => {
  it.each([
    [
      { amount: 1250, currency: 'GBP' },
      { amount: 1250, currency: 'gbp' },
    ],
    [
      { amount: 500, currency: 'JPY' },
      { amount: 500, currency: 'jpy' },
    ],
    [
      { amount: 500, currency: 'ISK' },
      { amount: 50_000, currency: 'isk' },
    ],
    [
      { amount: 500, currency: 'UGX' },
      { amount: 50_000, currency: 'ugx' },
    ],
    [
      { amount: 50_000, currency: 'MGA' },
      { amount: 500, currency: 'mga' },
    ],
    [
      { amount: 1250, currency: 'HUF' },
      { amount: 1250, currency: 'huf' },
    ],
    [
      { amount: 5120, currency: 'KWD' },
      { amount: 5120, currency: 'kwd' },
    ],
  ])('of %j is %j, and back', (money, counted) => {
    expect(toStripe(money)).toEqual(counted);
    expect(fromStripe(counted.amount, counted.currency)).toEqual(money);
  });

  it.each([
    { amount: 5124, currency: 'KWD' },
    { amount: 50_050, currency: 'MGA' },
    { amount: Number.MAX_SAFE_INTEGER, currency: 'ISK' },
  ])('that Stripe cannot charge exactly is refused: %j', (money) => {
    expect(() => toStripe(money)).toThrow(expect.objectContaining({ name: 'HostError', code: 'invalid' }));
  });
});

describe('a request to Stripe', () => {
  it('holds the key of order, attempt and operation, and is sent once', async () => {
    const paid = intent();

    await providerAt(stand.port).authorize(
      paid,
      { kind: 'card', token: paymentToken(account.newMethod()) },
      call(),
    );

    const keys = [await paymentKey(paid, 'authorize'), await paymentKey(paid, 'confirm')];
    const sent = stand.requests.filter(({ key }) => key && keys.includes(key));
    expect(sent.map(({ key }) => key)).toEqual(keys);
    expect(sent[0]?.params).toMatchObject({ capture_method: 'manual', amount: '1250', currency: 'gbp' });
  });

  it.each([
    ['moto', { moto: 'true' }],
    ['ecom', undefined],
  ] as const)('for the channel %s says %j of the card', async (channel, card) => {
    const paid = intent({ channel });

    await providerAt(stand.port).authorize(
      paid,
      { kind: 'card', token: paymentToken(account.newMethod()) },
      call(),
    );

    const key = await paymentKey(paid, 'confirm');
    const sent = stand.requests.filter((each) => each.key === key);
    expect(sent.map(({ params }) => params['payment_method_options'])).toEqual([card && { card }]);
  });

  it('charges a stored card with its customer, and with the CVV that was entered again', async () => {
    const provider = providerAt(stand.port);
    const first = await provider.authorize(
      intent({ saveTo: 'ada' }),
      { kind: 'card', token: paymentToken(account.newMethod()) },
      call(),
    );
    const reference = 'saved' in first ? (first.saved ?? '') : '';
    const again = intent();

    await provider.authorize(again, { kind: 'stored', reference, cvv: paymentToken('cvctok_1') }, call());

    const key = await paymentKey(again, 'confirm');
    expect(reference).toMatch(/^cus_[\w-]+\/pm_\w+$/);
    expect(stand.requests.find((each) => each.key === key)?.params).toMatchObject({
      payment_method: reference.split('/')[1],
      payment_method_options: { card: { cvc_token: 'cvctok_1' } },
    });
  });

  it('with the id of a payment asks for that one, whatever keys Stripe still has', async () => {
    const provider = providerAt(stand.port);
    const paid = intent();
    const held = await provider.authorize(
      paid,
      { kind: 'card', token: paymentToken(account.newMethod()) },
      call(),
    );
    const paymentId = 'paymentId' in held ? held.paymentId : undefined;
    const before = stand.requests.length;

    await provider.status({ ...paid, paymentId }, call());

    expect(stand.requests.slice(before).map(({ path }) => path)).toEqual([
      `GET /v1/payment_intents/${paymentId}`,
    ]);
  });

  it('for a link that ends too soon for Stripe is refused', async () => {
    const expiresAt = new Date(Date.now() + 60_000).toISOString();

    await expect(providerAt(stand.port).createLink?.(intent(), { expiresAt }, call())).rejects.toMatchObject({
      name: 'HostError',
      code: 'invalid',
    });
  });
});
