import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { httpHost, signIn } from '@orderpad/adapters/http';
import { itemOf, type Contact, type Draft, type Host } from '@orderpad/contracts';
import { openDatabase, serveHost, type RunningHost } from '@orderpad/host';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardNumbers } from '../../test-payments/src/index.ts';
import { codesIn } from './markdown-tables.ts';

const readme = readFileSync(
  fileURLToPath(new URL('../../../examples/back-office/README.md', import.meta.url)),
  'utf8',
);

/** Returns the rows of the table whose first head is `head`: a code, and what is said of it. */
function rowsUnder(head: string): [code: string, text: string][] {
  const [, table = ''] =
    new RegExp(`^\\| ${head} \\|.*\\n\\| --- .*\\n((?:\\|.*\\n)+)`, 'm').exec(readme) ?? [];
  return table
    .trim()
    .split('\n')
    .map((row) => {
      const [, first = '', text = ''] = row.split('|');
      return [codesIn(first)[0] ?? '', text.trim()];
    });
}

let running: RunningHost;
let host: Host;
const call = () => ({ signal: AbortSignal.timeout(60_000) });

beforeAll(async () => {
  running = await serveHost({ database: await openDatabase() });
  const { token } = await signIn({ url: running.url }, { username: 'cleo', password: 'orderpad' });
  host = httpHost({ url: running.url, headers: () => ({ authorization: `Bearer ${token}` }) });
});

afterAll(() => running.close());

async function customer(number: string): Promise<Contact | undefined> {
  const page = await host.contacts?.search({ text: number, limit: 5 }, call());
  return page?.items.find((contact) => contact.number === number);
}

describe('the README of the portal', () => {
  it.each(rowsUnder('sign in as'))('names %s, who can sign in: %s', async (username) => {
    await expect(signIn({ url: running.url }, { username, password: 'orderpad' })).resolves.toBeDefined();
  });

  it.each(rowsUnder('customer'))('names the customer %s: %s', async (number, text) => {
    const found = await customer(number);

    expect(found).toBeDefined();
    expect(found?.addresses.length === 0).toBe(text.startsWith('no address'));
    expect(found?.bar !== undefined).toBe(text.includes('nothing is ordered for'));
    expect(found?.tier?.name).toBe(/the tier \*(\w+)\*/.exec(text)?.[1]);
  });

  it.each(rowsUnder('SKU'))('names %s, which is sold: %s', async (sku, text) => {
    const [answer] = await host.catalog.resolve({ skus: [sku] }, call());

    expect(answer?.kind).toBe('found');
    if (answer?.kind !== 'found') return;
    const variant = answer.product.variants.find(({ id }) => id === answer.variantId);
    expect(variant?.ships).toBe(!text.includes('download'));
    const isOut = /"(?:out|available":0)/.test(JSON.stringify(variant?.stock));
    expect(isOut).toBe(text === 'sold out');
  });

  it.each(rowsUnder('promotion code'))('names the code %s: %s', async (code, text) => {
    const isForTrade = text.includes('*Trade*');
    const draft = await draftFor(isForTrade ? '*Trade*' : 'with an address', code);

    const { promotions, issues } = await host.orders.quote(draft, call());

    if (text.includes('ended')) expect(issues.map((issue) => issue.code)).toContain('promotion-expired');
    else expect(promotions).toHaveLength(1);
  });
});

it('the README of the portal names card numbers of the test provider', () => {
  const named = rowsUnder('card number').map(([number]) => number.replaceAll(' ', ''));

  expect(named.length).toBeGreaterThan(0);
  for (const number of named) expect(Object.values<string>(cardNumbers)).toContain(number);
});

/** Returns a draft of hearts and an apron for the customer of whom the README says so, with a promotion code. */
async function draftFor(said: string, code: string): Promise<Draft> {
  const [row] = rowsUnder('customer').filter(([, text]) => text.includes(said));
  const contact = await customer(row?.[0] ?? '');
  const lines = await Promise.all(
    ['85123A', 'APRON-OLI-M'].map(async (sku) => {
      const [answer] = await host.catalog.resolve({ skus: [sku] }, call());
      if (answer?.kind !== 'found') throw new Error(`The shop sells no ${sku}.`);
      const variant = answer.product.variants.find(({ id }) => id === answer.variantId);
      if (!variant) throw new Error('A found SKU names a variant of its product.');
      const quantity = sku === '85123A' ? 20 : 1;
      return {
        id: sku,
        item: itemOf(answer.product, variant),
        quantity,
        cause: { kind: 'operator' } as const,
      };
    }),
  );
  return {
    id: crypto.randomUUID(),
    revision: 1,
    flow: 'back-office',
    currency: 'GBP',
    contactId: contact?.id ?? '',
    lines,
    codes: [code],
    promotions: [],
    shipments: [
      {
        id: 'shipment',
        to: { kind: 'contact', addressId: contact?.addresses[0]?.id ?? '' },
        methodId: 'standard',
        parts: [],
      },
    ],
    context: {},
  };
}
