import { type Contact, ContactPage, type Draft, type Line, ProductPage } from '@orderpad/contracts';
import type { Connection } from './connection.ts';

/** Numbers of lines of the carts that are placed in turn. */
export const cartSizes = [1, 2, 3, 5, 8, 12] as const;

/** Makes complete drafts of any length, collected and paid in cash. */
export type DraftOf = (lines: number) => Draft;

/** Returns what makes drafts of the example shop: for its British contacts in turn, of its products in turn. */
export async function draftsAt(connection: Connection): Promise<DraftOf> {
  const read = async (path: string) => {
    const { status, text } = await connection.send('GET', path);
    if (status !== 200) throw new Error(`${path}: ${status} ${text}`);
    return JSON.parse(text);
  };
  const contacts = ContactPage.parse(await read('/v1/contacts?text=&limit=100'));
  const buyers = contacts.items.flatMap((contact) => buyerOf(contact) ?? []);
  const products = ProductPage.parse(await read('/v1/products?text=&limit=100&country=GB'));
  const items = products.items.flatMap(({ id: productId, title, variants }) =>
    variants.map(({ id: variantId, sku, ships }) => ({ productId, variantId, sku, title, ships })),
  );
  let drafts = 0;
  let sold = 0;
  const lineOf = (_: unknown, index: number): Line => ({
    id: `l-${index}`,
    item: { kind: 'variant', choices: [], ...inTurn(items, (sold += 1)) },
    quantity: 1 + (index % 3),
    cause: { kind: 'operator' },
  });
  return (length) => {
    const { contactId, addressId } = inTurn(buyers, (drafts += 1));
    return {
      id: crypto.randomUUID(),
      revision: 1,
      flow: 'back-office',
      currency: 'GBP',
      contactId,
      lines: Array.from({ length }, lineOf),
      codes: [],
      promotions: [],
      shipments: [{ id: 's1', to: { kind: 'contact', addressId }, methodId: 'collection', parts: [] }],
      payment: { methodId: 'cash', payer: 'contact' },
      context: {},
    };
  };
}

/** Contacts with a tier may not buy everything. */
function buyerOf({ id, bar, tier, addresses }: Contact) {
  const address = addresses.find(({ country }) => country === 'GB');
  return bar === undefined && tier === undefined && address
    ? { contactId: id, addressId: address.id }
    : undefined;
}

function inTurn<Value>(values: readonly Value[], turn: number): Value {
  const value = values[turn % values.length];
  if (value === undefined) throw new Error('the shop has nothing to choose from');
  return value;
}
