import type { Call, Draft, Host, Line } from '@orderpad/contracts';
import { signIn, vendureHost, type VendureOptions } from '../../src/vendure/index.ts';

export const admin = { username: 'superadmin', password: 'superadmin' };

export type Shop = ReturnType<typeof shopAt>;

/** A shop to take orders in, and the same shop asked directly, as whoever runs it would. */
export function shopAt(
  url: string,
  {
    channel,
    fetch = globalThis.fetch,
    headers = signIn({ url }, admin),
  }: Pick<VendureOptions, 'channel' | 'fetch' | 'headers'> = {},
) {
  return {
    url,
    headers,
    host: (options: Partial<VendureOptions> = {}): Host =>
      vendureHost({ url, headers, fetch, ...(channel && { channel }), ...options }),
    /** Ask Vendure itself. Throws when it refuses. */
    async ask<Answer>(query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(await headers(false)),
          ...(channel && { 'vendure-token': channel }),
        },
        body: JSON.stringify({ query, variables }),
      });
      // A test says what it asked for; Vendure checks it against its schema.
      const { data, errors } = (await response.json()) as { data: Answer; errors?: unknown };
      if (errors) throw new Error(`${JSON.stringify(errors)}\nin ${query}`);
      return data;
    },
  };
}

export const call = (): Call => ({ signal: new AbortController().signal });

export const keyed = (key = crypto.randomUUID()) => ({ ...call(), key });

/** A line for one SKU of the shop. */
export async function lineOf({ catalog }: Host, sku: string, quantity = 1): Promise<Line> {
  const [answer] = await catalog.resolve({ skus: [sku] }, call());
  if (answer?.kind !== 'found') throw new Error(`the shop sells no ${sku}`);
  const { product, variantId } = answer;
  const item = {
    kind: 'variant' as const,
    productId: product.id,
    variantId,
    sku,
    title: product.title,
    choices: [],
    ships: true,
  };
  return { id: crypto.randomUUID(), item, quantity, cause: { kind: 'operator' } };
}

/** A draft for somebody of the shop, to their first address, with the shipping method and the payment given. */
export async function draftFor(
  host: Host,
  who: string,
  lines: Line[],
  more: Partial<Draft> = {},
): Promise<Draft> {
  const found = await host.contacts?.search({ text: who, limit: 1 }, call());
  const [contact] = found?.items ?? [];
  const [address] = contact?.addresses ?? [];
  if (!contact || !address) throw new Error(`the shop knows no ${who} with an address`);
  return {
    id: crypto.randomUUID(),
    revision: 1,
    flow: 'back-office',
    currency: 'USD',
    contactId: contact.id,
    lines,
    codes: [],
    promotions: [],
    shipments: [
      { id: crypto.randomUUID(), to: { kind: 'contact', addressId: address.id }, methodId: '1', parts: [] },
    ],
    payment: { methodId: 'invoice', payer: 'contact' },
    context: {},
    ...more,
  };
}

/** The next revision of a draft, keeping what the host wants kept. */
export const edited = (draft: Draft, changes: Partial<Draft>): Draft => ({
  ...draft,
  revision: draft.revision + 1,
  ...changes,
});
