import type { Contact, Draft, Quote } from '@orderpad/contracts';
import { defineFlow, type OrderOptions } from '@orderpad/core';
import { FakeHost } from './fake-host.ts';
import { open, type Driver } from './driver.ts';

/** The country is asked for before the items. */
export const abroadFlow = defineFlow({
  id: 'abroad',
  mode: 'agent',
  steps: ['contact', 'destination', 'items', 'shipping', 'payment', 'review'],
  policies: { skipShipping: true, shipTo: 'contact', payBy: 'ask', payer: 'contact' },
});

/** At home on both sides of the Channel. */
export const amelie: Contact = {
  id: 'amelie',
  firstName: 'Amélie',
  addresses: [
    { id: 'flat', line1: '4 Rye Lane', city: 'London', country: 'GB' },
    { id: 'maison', line1: '2 rue du Port', city: 'Calais', country: 'FR' },
  ],
};
export const yuki: Contact = {
  id: 'yuki',
  firstName: 'Yuki',
  addresses: [{ id: 'uchi', line1: '1-1 Chiyoda', city: 'Tokyo', country: 'JP' }],
};

const rates: Record<string, number> = { GBP: 1, EUR: 1.2, JPY: 190 };

/** Sells at home, in euros to France, in yen to Japan and for pounds to Norway; mugs stay at home, and Yuki is given tea cheaper. */
export class FakeHostAbroad extends FakeHost {
  /** Promotions and lines that come with them, at home only. */
  readonly gives: boolean;

  constructor({ gives = false } = {}) {
    super();
    this.gives = gives;
    for (const each of [amelie, yuki]) this.contactsById.set(each.id, each);
    this.profile = {
      ...this.profile,
      capabilities: [...this.profile.capabilities, 'quotes.what-if', 'lines.custom', 'lines.override'],
      countries: ['FR', 'GB', 'JP', 'NO'],
      markets: [
        { country: 'GB', currency: 'GBP', taxIncluded: false },
        { country: 'FR', currency: 'EUR', taxIncluded: true },
        { country: 'JP', currency: 'JPY', taxIncluded: true },
      ],
    };
    const { quote } = this.orders;
    this.orders.quote = async (draft, call) => this.#abroad(await quote(draft, call), draft);
  }

  #abroad(quote: Quote, { currency, contactId, destination = 'GB' }: Draft): Quote {
    const rate = (rates[currency] ?? 1) * (contactId === 'yuki' ? 0.9 : 1);
    const lines = quote.lines.map((line) => {
      const unitPrice = Math.round(line.unitPrice * rate);
      return { ...line, unitPrice, total: unitPrice * line.quantity };
    });
    const isHome = destination === 'GB';
    const issues = lines.flatMap(({ lineId, item }): Quote['issues'] =>
      isHome || item.kind === 'custom' || item.sku !== 'MUG'
        ? []
        : [
            {
              code: 'not-sold',
              severity: 'error',
              path: ['lines', lineId, 'item'],
              params: { country: destination },
              fixes: [{ code: 'remove-line', params: { lineId } }],
            },
          ],
    );
    const subtotal = lines.reduce((sum, { total }) => sum + total, 0);
    return {
      ...quote,
      lines: this.gives && isHome ? [...lines, gift] : lines,
      promotions: this.gives && isHome ? [homely] : [],
      issues: [...quote.issues, ...issues],
      totals: {
        ...quote.totals,
        subtotal,
        total: subtotal + quote.totals.shipping,
        tax: 0,
        taxes: [],
        taxIncluded: true,
      },
    };
  }
}

const homely = { promotionId: 'homely', name: 'Welcome home', scope: 'item', access: 'automatic' } as const;

const gift: Quote['lines'][number] = {
  lineId: 'homely/1',
  item: { kind: 'custom', title: 'A tea towel', unitPrice: 0, ships: false },
  quantity: 1,
  cause: { kind: 'promotion', promotionId: 'homely' },
  unitPrice: 0,
  discounts: [],
  total: 0,
};

export const openAbroad = (
  host = new FakeHostAbroad(),
  options: Partial<OrderOptions> = {},
): Promise<Driver> => open(host, { flow: abroadFlow, ...options });
