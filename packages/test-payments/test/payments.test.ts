import { randomUUID } from 'node:crypto';
import { cardNumbers, wrongCvv } from '@orderpad/test-payments';
import { describe, expect, it } from 'vitest';
import { Shop } from './shop.ts';

const visa = cardNumbers.succeed;

describe('a token', () => {
  it('tells brand, last four digits and expiry, and nothing else of the card', async () => {
    const { body } = await new Shop().own('/tokens', {
      kind: 'card',
      attemptKey: randomUUID(),
      number: '4242 4242 4242 4242',
      expiry: '3/2039',
      cvv: '123',
    });

    expect(body['card']).toEqual({ brand: 'visa', last4: '4242', expiry: '2039-03' });
    expect(JSON.stringify(body)).not.toContain('424242');
  });

  it('is the same for the same attempt', async () => {
    const shop = new Shop();
    const attemptKey = randomUUID();

    expect(await shop.token(visa, { attemptKey })).toBe(await shop.token(visa, { attemptKey }));
    expect(await shop.token(visa)).not.toBe(await shop.token(visa));
  });

  it.each([
    [{ number: '4242424242424241' }, 'number-invalid'],
    [{ number: '9999999999999995' }, 'number-invalid'],
    [{ expiry: '13/39' }, 'expiry-invalid'],
    [{ expiry: '01/20' }, 'expiry-invalid'],
    [{ cvv: '12' }, 'cvv-invalid'],
    [{ number: cardNumbers['token-refused'] }, 'card-refused'],
    [{ attemptKey: 'not a uuid' }, 'invalid'],
  ])('is not made of %j: %s', async (wrong, code) => {
    const card = { kind: 'card', attemptKey: randomUUID(), number: visa, expiry: '12/39', cvv: '123' };

    expect(await new Shop().own('/tokens', { ...card, ...wrong })).toEqual({
      status: 400,
      body: { error: { code } },
    });
  });

  it('is not made for a page of another origin', async () => {
    const { status } = await new Shop().own('/tokens', {}, { 'sec-fetch-site': 'cross-site' });

    expect(status).toBe(403);
  });

  it('pays once, and not when it is too old', async () => {
    let now = Date.parse('2030-01-01T00:00:00Z');
    const shop = new Shop({ now: () => new Date(now) });
    const [used, old] = [await shop.token(visa), await shop.token(visa)];

    const first = await shop.charge(visa, { token: used });
    const again = await shop.charge(visa, { token: used });
    now += 16 * 60_000;
    const late = await shop.charge(visa, { token: old });

    expect(first.body['state']).toBe('authorized');
    expect(again.body).toMatchObject({ state: 'declined', reason: 'token-expired' });
    expect(late.body).toMatchObject({ state: 'declined', reason: 'token-expired' });
  });
});

describe('a payment', () => {
  it.each([
    ['succeed', { state: 'authorized' }],
    ['declined', { state: 'declined', reason: 'declined' }],
    ['insufficient-funds', { state: 'declined', reason: 'insufficient-funds' }],
    ['card-expired', { state: 'declined', reason: 'card-expired' }],
    ['cvv-incorrect', { state: 'declined', reason: 'cvv-incorrect' }],
    ['token-expired', { state: 'declined', reason: 'token-expired' }],
    ['challenge', { state: 'needs-action' }],
    ['pending', { state: 'pending' }],
  ] as const)('with the card for %s is %j', async (behavior, expected) => {
    const { body } = await new Shop().charge(cardNumbers[behavior]);

    expect(body).toMatchObject({ ...expected, amount: 1250, currency: 'GBP' });
    expect(body).not.toHaveProperty('source');
  });

  it('under one key is one payment', async () => {
    const shop = new Shop();
    const [key, token] = [randomUUID(), await shop.token(visa)];

    const [first, second] = [
      await shop.charge(visa, { key, token }),
      await shop.charge(visa, { key, token }),
    ];
    const other = await shop.charge(visa, { key, token, amount: 1 });

    expect(second.body).toEqual(first.body);
    expect(other).toEqual({ status: 409, body: { error: { code: 'key-reused' } } });
    expect((await shop.call('GET', '/payments')).body['items']).toHaveLength(1);
  });

  it('is captured once, and then not voided', async () => {
    const shop = new Shop();
    const key = randomUUID();
    await shop.charge(visa, { key });

    const captured = await shop.call('POST', `/payments/${key}/capture`);
    const again = await shop.call('POST', `/payments/${key}/capture`);
    const voided = await shop.call('POST', `/payments/${key}/void`);

    expect([captured, again, voided].map(({ body }) => body['state'])).toEqual([
      'captured',
      'captured',
      'captured',
    ]);
  });

  it('that was voided is not captured', async () => {
    const shop = new Shop();
    const key = randomUUID();
    await shop.charge(visa, { key });

    await shop.call('POST', `/payments/${key}/void`);

    expect(await shop.call('POST', `/payments/${key}/capture`)).toEqual({
      status: 409,
      body: { error: { code: 'payment-voided' } },
    });
  });

  it('holds nothing under a key that was closed before it arrived', async () => {
    const shop = new Shop();
    const key = randomUUID();

    const closed = await shop.call('POST', `/payments/${key}/void`);
    const late = await shop.charge(visa, { key });

    expect([closed.body['state'], late.body['state']]).toEqual(['voided', 'voided']);
  });

  it('that is pending is authorized when it is asked for again', async () => {
    const shop = new Shop();
    const key = randomUUID();
    await shop.charge(cardNumbers.pending, { key });

    const [first, second] = [
      await shop.call('GET', `/payments/${key}`),
      await shop.call('GET', `/payments/${key}`),
    ];

    expect([first.body['state'], second.body['state']]).toEqual(['pending', 'authorized']);
  });

  it.each([
    [true, { state: 'authorized' }],
    [false, { state: 'declined', reason: 'not-confirmed' }],
  ])('that is challenged, answered with %j, is %j', async (isApproved, expected) => {
    const shop = new Shop();
    const key = randomUUID();
    const { body } = await shop.charge(cardNumbers.challenge, { key });

    await shop.own(`/challenges/${String(body['challengeId'])}`, { isApproved });
    await shop.own(`/challenges/${String(body['challengeId'])}`, { isApproved: !isApproved });

    expect((await shop.call('GET', `/payments/${key}`)).body).toMatchObject(expected);
  });

  it('saves its card for the account that was named, and for no other', async () => {
    const shop = new Shop();

    const { body } = await shop.charge(visa, { saveTo: 'ada' });
    await shop.charge(visa);
    const [mine, theirs] = [
      await shop.call('GET', '/cards?account=ada'),
      await shop.call('GET', '/cards?account=bob'),
    ];

    expect(mine.body['items']).toEqual([
      { id: body['saved'], card: { brand: 'visa', last4: '4242', expiry: '2039-12' } },
    ]);
    expect(theirs.body['items']).toEqual([]);
  });

  it('with a stored card takes its CVV once more', async () => {
    const shop = new Shop();
    const cvv = async (digits: string) =>
      String((await shop.own('/tokens', { kind: 'cvv', attemptKey: randomUUID(), cvv: digits })).body['id']);
    const stored = { token: undefined, card: 'card_test_visa' };

    const right = await shop.charge(visa, { ...stored, cvvToken: await cvv('123') });
    const wrong = await shop.charge(visa, { ...stored, cvvToken: await cvv(wrongCvv) });
    const unknown = await shop.charge(visa, { ...stored, card: 'card_of_nobody' });

    expect(right.body).toMatchObject({ state: 'authorized', card: { last4: '4242' } });
    expect(wrong.body).toMatchObject({ state: 'declined', reason: 'cvv-incorrect' });
    expect(unknown).toEqual({ status: 400, body: { error: { code: 'no-card' } } });
  });
});

describe('the interface for shops', () => {
  it.each(['GET /payments', 'PUT /payments/k', 'POST /payments/k/void', 'GET /cards', 'GET /links/l'])(
    'refuses %s without the secret key',
    async (operation) => {
      const [method = '', path = ''] = operation.split(' ');

      const body = method === 'GET' ? undefined : {};

      expect(await new Shop().call(method, path, body, 'pk_test_orderpad')).toEqual({
        status: 401,
        body: { error: { code: 'no-secret-key' } },
      });
    },
  );
});
