import { Order, OrderPage } from '@orderpad/contracts';
import { expect, type Page } from '@playwright/test';

/** A payment in the ledger of the test payment provider, as far as scenarios look at it. */
export interface LedgerEntry {
  readonly state: 'authorized' | 'captured' | 'declined' | 'needs-action' | 'pending' | 'voided';
  /** The id of the order. */
  readonly reference?: string;
  readonly amount: number;
  readonly currency: string;
  /** The account that the card was saved to. */
  readonly saveTo?: string;
  readonly card?: { readonly last4: string };
}

/** Returns every payment in the ledger, asked beside the page. */
export async function ledger(): Promise<readonly LedgerEntry[]> {
  const url = process.env['ORDERPAD_PAYMENTS_URL'] ?? '';
  const headers = { authorization: 'Bearer sk_test_orderpad' };
  const entries: LedgerEntry[] = [];
  for (let after: string | undefined = '0'; after; ) {
    const response = await fetch(`${url}/v1/payments?after=${after}`, { headers });
    const part = (await response.json()) as { items: LedgerEntry[]; next?: string }; // as the README of the provider says
    entries.push(...part.items);
    after = part.next;
  }
  return entries;
}

/** Returns the orders of somebody that a card pays, asked beside the page. */
export async function paidOrdersOf(page: Page, name: string): Promise<readonly Order[]> {
  const found = await page.request.get('/v1/orders', { params: { text: name } });
  const { items } = OrderPage.parse(await found.json());
  const orders = await Promise.all(items.map(({ id }) => orderOf(page, id)));
  return orders.filter((order) => order !== undefined).filter(({ payment }) => payment.card !== undefined);
}

/**
 * Expects that the orders of somebody that a card pays are `count`, that the card of each was charged once, at its total, and that
 * nothing is held or taken without an order, whoever's. Staff may ask; what is on its way may still end.
 */
export async function expectOrdersToBeCharges(page: Page, name: string, count: number): Promise<void> {
  await expect
    .poll(async () => {
      const orders = await paidOrdersOf(page, name);
      const charges = (await ledger()).filter(({ state }) => state === 'authorized' || state === 'captured');
      const wrong = orders.filter(({ id, totals, currency }) => {
        const own = charges.filter(({ reference }) => reference === id);
        const isRight = own[0]?.amount === totals.total && own[0].currency === currency;
        return own.length !== 1 || own[0]?.state !== 'captured' || !isRight;
      });
      const references = [...new Set(charges.map(({ reference = '' }) => reference))];
      const found = await Promise.all(references.map((id) => orderOf(page, id)));
      return { count: orders.length, wrong, without: references.filter((_, index) => !found[index]) };
    })
    .toEqual({ count, wrong: [], without: [] });
}

async function orderOf(page: Page, id: string): Promise<Order | undefined> {
  const answer = await page.request.get(`/v1/orders/${encodeURIComponent(id)}`);
  return answer.ok() ? Order.parse(await answer.json()) : undefined;
}

/** Returns the last digits of the cards that the provider has saved to an account. */
export async function savedCardsOf(account: string): Promise<readonly string[]> {
  const url = process.env['ORDERPAD_PAYMENTS_URL'] ?? '';
  const response = await fetch(`${url}/v1/cards?account=${encodeURIComponent(account)}`, {
    headers: { authorization: 'Bearer sk_test_orderpad' },
  });
  const { items } = (await response.json()) as { items: { card: { last4: string } }[] }; // as the README of the provider says
  return items.map(({ card }) => card.last4);
}
