import { memoryHost } from '@orderpad/adapters/memory';
import type { Draft, Host } from '@orderpad/contracts';
import { describe, expect, it } from 'vitest';

const call = () => ({ signal: new AbortController().signal });
const keyed = () => ({ ...call(), key: crypto.randomUUID() });

async function foundBy(host: Host, text: string): Promise<(string | undefined)[]> {
  const page = await host.contacts?.search({ text, limit: 20 }, call());
  return page?.items.map(({ number }) => number) ?? [];
}

describe('a search for +44 161 496 0277 in the demo shop', () => {
  it.each([
    '+441614960277',
    '00441614960277',
    '0161 496 0277',
    '01614960277',
    '(0161) 496-0277',
    '+44 (0)161 496 0277',
    '161 496 0277',
    '496 0277',
    '０１６１ ４９６ ０２７７',
  ])('finds its contact as %s', async (text) => {
    expect(await foundBy(memoryHost(), text)).toEqual(['C-1006']);
  });

  it.each(['0161 496 0278', '+49 161 496 0277', '0', '(0)'])('does not find it alone by %s', async (text) => {
    expect(await foundBy(memoryHost(), text)).not.toEqual(['C-1006']);
  });

  it('finds a number that was saved without its country by the number as it is dialled from abroad', async () => {
    const host = memoryHost();
    await host.contacts?.create?.({ lastName: 'Quillfeather', phone: '01632 395927' }, keyed());

    expect(await foundBy(host, '+44 1632 395927')).toHaveLength(1);
  });
});

it.each(['\u200BC-1006', 'Ｃ－１００６', 'c–1006'])('a customer number is found as %j', async (text) => {
  expect(await foundBy(memoryHost(), text)).toEqual(['C-1006']);
});

describe('a list of orders', () => {
  it.each([
    ['the company', 'Oyelaran & Daughters'],
    ['the e-mail', 'marcus@oyelaran.example'],
    ['the customer number', 'c-1002'],
    ['the name as it was', 'Marcus Oyelaran'],
    ['the name as it is now', 'Weatherstaff'],
  ])('finds an order by %s', async (_, text) => {
    const host = memoryHost();
    const order = await placedFor(host, 'contact-2');
    await host.contacts?.update?.(
      'contact-2',
      { lastName: 'Weatherstaff', company: 'Oyelaran & Daughters', email: 'marcus@oyelaran.example' },
      call(),
    );

    const list = await host.orders.list?.({ text, limit: 5 }, call());

    expect(list?.items.map((each) => each.id)).toEqual([order.id]);
  });
});

async function placedFor(host: Host, contactId: string) {
  const contact = await host.contacts?.get(contactId, call());
  const draft: Draft = {
    id: crypto.randomUUID(),
    revision: 1,
    flow: 'back-office',
    currency: 'GBP',
    contactId,
    lines: [
      {
        id: 'l1',
        item: {
          kind: 'variant',
          productId: 'p',
          variantId: 'soap',
          sku: 'SOAP',
          title: 'Soap',
          choices: [],
          ships: true,
        },
        quantity: 1,
        cause: { kind: 'operator' },
      },
    ],
    codes: [],
    promotions: [],
    shipments: [
      {
        id: 's1',
        to: { kind: 'contact', addressId: contact?.addresses[0]?.id ?? '' },
        methodId: 'standard',
        parts: [],
      },
    ],
    payment: { methodId: 'invoice', payer: 'contact' },
    context: {},
  };
  const { id: quoteId, totals } = await host.orders.quote(draft, call());
  const acceptedTotal = { amount: totals.total, currency: 'GBP' };
  return host.orders.place({ draft, quoteId, acceptedTotal, acknowledged: [] }, keyed());
}
