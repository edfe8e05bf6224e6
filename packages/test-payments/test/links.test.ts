import { randomUUID } from 'node:crypto';
import { cardNumbers } from '@orderpad/test-payments';
import { describe, expect, it } from 'vitest';
import { Shop } from './shop.ts';

const start = Date.parse('2030-01-01T00:00:00Z');
const visa = cardNumbers.succeed;

/** A link over 12.50 pounds that holds for an hour. */
async function linked() {
  const clock = { now: start };
  const shop = new Shop({ now: () => new Date(clock.now) });
  const key = randomUUID();
  const request = {
    amount: 1250,
    currency: 'GBP',
    expiresAt: '2030-01-01T01:00:00Z',
    description: 'Order 7',
  };
  const { body } = await shop.call('PUT', `/links/${key}`, request);
  const id = String(body['id']);
  return {
    shop,
    clock,
    id,
    make: (more: object = {}) => shop.call('PUT', `/links/${key}`, { ...request, ...more }),
    pay: async (number: string) => shop.own(`/links/${id}/pay`, { token: await shop.token(number) }),
    look: async () => (await shop.call('GET', `/links/${id}`)).body,
  };
}

describe('a payment link', () => {
  it('is made once for a key, with an address of the provider', async () => {
    const { make, look, id } = await linked();

    expect((await make()).body['id']).toBe(id);
    expect((await make({ amount: 1 })).status).toBe(409);
    expect(await look()).toMatchObject({
      state: 'open',
      url: `http://payments.test/pay/${id}`,
      amount: 1250,
    });
  });

  it('tells that its page was opened, and that it was paid', async () => {
    const { shop, id, pay, look } = await linked();

    await shop.own(`/links/${id}/open`);
    const opened = await look();
    await pay(visa);

    expect(opened['state']).toBe('opened');
    expect(await look()).toMatchObject({ state: 'paid', payment: { state: 'authorized', amount: 1250 } });
  });

  it('is paid once', async () => {
    const { shop, pay } = await linked();

    await pay(visa);
    const again = await pay(visa);

    expect(again).toEqual({ status: 410, body: { error: { code: 'link-paid' } } });
    expect((await shop.call('GET', '/payments')).body['items']).toHaveLength(1);
  });

  it('takes another card after one that was declined', async () => {
    const { pay, look } = await linked();

    const declined = await pay(cardNumbers.declined);
    const paid = await pay(visa);

    expect([declined.body['state'], paid.body['state']]).toEqual(['declined', 'authorized']);
    expect(await look()).toMatchObject({ state: 'paid', payment: { state: 'authorized' } });
  });

  it('takes no second card while the first one is challenged', async () => {
    const { shop, pay, look } = await linked();

    const first = await pay(cardNumbers.challenge);
    const second = await pay(visa);
    await shop.own(`/challenges/${String(first.body['challengeId'])}`, { isApproved: true });

    expect(second.body).toEqual(first.body);
    expect((await look())['state']).toBe('paid');
    expect((await shop.call('GET', '/payments')).body['items']).toHaveLength(1);
  });

  it('expires at its time, and is not paid afterwards', async () => {
    const { clock, pay, look } = await linked();

    clock.now += 60 * 60_000;

    expect(await pay(visa)).toEqual({ status: 410, body: { error: { code: 'link-expired' } } });
    expect((await look())['state']).toBe('expired');
  });

  it('that the shop closes is not paid, not even by a challenge that is answered late', async () => {
    const { shop, id, pay, look } = await linked();
    const { body } = await pay(cardNumbers.challenge);

    await shop.call('POST', `/links/${id}/expire`);
    await shop.own(`/challenges/${String(body['challengeId'])}`, { isApproved: true });

    expect(await look()).toMatchObject({ state: 'expired', payment: { state: 'voided' } });
  });

  it('that is paid stays paid when the shop closes it', async () => {
    const { shop, id, pay } = await linked();
    await pay(visa);

    expect((await shop.call('POST', `/links/${id}/expire`)).body['state']).toBe('paid');
  });
});

describe('the pages', () => {
  it('may be framed by the pages that are allowed only, and the page of a link by none', async () => {
    const shop = new Shop({ origins: ['https://shop.example'] });
    const { body } = await shop.call('PUT', '/links/k', {
      amount: 1,
      currency: 'GBP',
      expiresAt: '2090-01-01T00:00:00Z',
    });
    const policyOf = async (path: string) =>
      (await shop.fetch(path)).headers.get('content-security-policy') ?? '';

    expect(await policyOf('/fields')).toContain('frame-ancestors https://shop.example;');
    expect(await policyOf('/fields')).toContain("script-src 'self'; style-src 'self'; connect-src 'self'");
    expect(await policyOf(`/pay/${String(body['id'])}`)).toContain("frame-ancestors 'none';");
  });

  it('write what a shop has named as text', async () => {
    const shop = new Shop();
    const { body } = await shop.call('PUT', '/links/k', {
      amount: 1,
      currency: 'GBP',
      expiresAt: '2090-01-01T00:00:00Z',
      description: `"><script>alert('no')</script>`,
    });

    const page = await (await shop.fetch(`/pay/${String(body['id'])}`)).text();

    expect(page).not.toContain('<script>alert');
    expect(page).toContain('&lt;script>alert');
  });

  it.each(['/assets/../package.json', '/assets/__proto__', '/assets/fields.html', '/nothing'])(
    'are all that is served: not %s',
    async (path) => {
      expect((await new Shop().fetch(path)).status).toBe(404);
    },
  );
});
