import {
  type Contact,
  type Draft,
  type Host,
  HostError,
  type HostProfile,
  type Order,
  partsOf,
  type Product,
  type Quote,
  type SkuAnswer,
  type Submission,
  type SubmissionState,
  sumUp,
} from '@orderpad/contracts';

/** Whom the test shop knows. */
export const ada: Contact = {
  id: 'ada',
  firstName: 'Ada',
  lastName: 'Lovelace',
  addresses: [
    { id: 'home', line1: '12 St James Square', city: 'London', postalCode: 'SW1Y 4JH', country: 'GB' },
    { id: 'work', line1: '1 Dorset Street', city: 'London', country: 'GB' },
  ],
};
export const bob: Contact = {
  id: 'bob',
  firstName: 'Bob',
  addresses: [{ id: 'farm', line1: 'Mill Lane', city: 'Ely', country: 'GB' }],
};
export const homeless: Contact = { id: 'nemo', lastName: 'Nemo', addresses: [] };

const sold = (sku: string, title: string, amount: number, ships = true): Product => ({
  id: `product-${sku}`,
  title,
  options: [],
  variants: [
    { id: sku, sku, options: {}, price: { amount, currency: 'GBP' }, stock: { kind: 'unlimited' }, ships },
  ],
});
export const tea = sold('TEA', 'Tea', 450);
export const mug = sold('MUG', 'Red mug', 899);
export const song = sold('SONG', 'Song to download', 99, false);

const profile: HostProfile = {
  name: 'FakeHost',
  operator: { id: 'op', name: 'Grace', role: 'csr' },
  capabilities: [
    'contacts.create',
    'contacts.update',
    'contacts.addresses',
    'lines.note',
    'orders.get',
    'orders.list',
    'submissions.fence',
  ],
  currency: 'GBP',
  countries: ['GB'],
  exactlyOnce: 'native-key',
  maxLines: 20_000,
};

/**
 * A small shop of one process: the real rules of placing (one order per key and per draft, fences, quotes that must be the
 * one accepted), and books that a test can read and change.
 */
export class FakeHost implements Host {
  readonly id = 'host';
  profile = profile;
  contactsById = new Map([ada, bob, homeless].map((contact) => [contact.id, contact]));
  products = [tea, mug, song];
  shippingOptions = [
    { id: 'standard', name: 'Standard', price: 350 },
    { id: 'express', name: 'Express', price: 900 },
  ];
  paymentMethods: Quote['paymentMethods'] = [
    { id: 'invoice', kind: 'offline', name: 'Invoice' },
    { id: 'cash', kind: 'offline', name: 'Cash' },
  ];
  issues: Quote['issues'] = [];
  /** Milliseconds that a quote holds. */
  holds = 15 * 60_000;
  now = (): number => Date.now();

  readonly placed: Order[] = [];
  readonly states = new Map<string, SubmissionState>();
  readonly quotesById = new Map<string, Quote>();
  readonly calls: string[] = [];
  readonly keys: string[] = [];

  async describe(): Promise<HostProfile> {
    this.calls.push('describe');
    return this.profile;
  }

  readonly catalog: Host['catalog'] = {
    search: async ({ text }) => ({
      items: this.products.filter(({ title }) => title.toLowerCase().includes(text.toLowerCase())),
    }),
    resolve: async ({ skus }) => {
      this.calls.push('resolve');
      return skus.map((sku) => this.#resolve(sku));
    },
  };

  readonly contacts: Required<NonNullable<Host['contacts']>> = {
    search: async ({ text }) => ({
      items: [...this.contactsById.values()].filter(({ id }) => id.includes(text)),
    }),
    record: async () => ({ notes: [] }),
    addNote: async (_, { text }, { key }) => ({ id: key, text, at: '2026-01-01T00:00:00Z', by: 'Sam' }),
    get: async (id) => this.contactsById.get(id) ?? missing(),
    create: async ({ address, jobTitle, ...input }, { key }) => {
      this.keys.push(key);
      const addresses = address ? [{ ...address, id: `address-${key}` }] : [];
      return this.#keep({ ...input, ...(jobTitle && { jobTitle }), id: `contact-${key}`, addresses });
    },
    update: async (id, { firstName, lastName }) =>
      this.#keep({ ...this.#contact(id), ...(firstName && { firstName }), ...(lastName && { lastName }) }),
    addAddress: async (id, address, { key }) => {
      this.keys.push(key);
      const contact = this.#contact(id);
      return this.#keep({
        ...contact,
        addresses: [...contact.addresses, { ...address, id: `address-${key}` }],
      });
    },
    updateAddress: async (id, address) => {
      const contact = this.#contact(id);
      return this.#keep({
        ...contact,
        addresses: contact.addresses.map((each) => (each.id === address.id ? address : each)),
      });
    },
  };

  readonly orders: Required<Host['orders']> = {
    quote: async (draft: Draft): Promise<Quote> => {
      this.calls.push('quote');
      const quote = this.#price(draft);
      this.quotesById.set(quote.id, quote);
      return quote;
    },
    place: async (submission: Submission, { key }: { key: string }): Promise<Order> => {
      this.calls.push('place');
      this.keys.push(key);
      return this.#place(submission, key);
    },
    bought: async () => [],
    lookup: async (key: string): Promise<SubmissionState> => {
      this.calls.push('lookup');
      return this.states.get(key) ?? { state: 'unseen' };
    },
    fence: async (key: string): Promise<SubmissionState> => {
      this.calls.push('fence');
      const state = this.states.get(key) ?? { state: 'fenced' };
      this.states.set(key, state);
      return state;
    },
    representatives: async () => [],
    get: async (id: string): Promise<Order> => this.placed.find((order) => order.id === id) ?? missing(),
    list: async () => ({
      items: this.placed.map(({ contact, lines, totals, currency, ...order }) => ({
        ...order,
        contact,
        items: lines.length,
        total: { amount: totals.total, currency },
      })),
    }),
  };

  #resolve(sku: string): SkuAnswer {
    for (const product of this.products) {
      if (product.id === sku) return { kind: 'needs-option', sku, product };
      const variant = product.variants.find((each) => each.sku === sku.toUpperCase());
      if (variant?.price) return { kind: 'found', sku, variantId: variant.id, product };
      if (variant) return { kind: 'not-sold', sku };
    }
    return { kind: 'unknown', sku, nearest: this.products.flatMap(({ variants }) => variants[0]?.sku ?? []) };
  }

  #contact(id: string): Contact {
    return this.contactsById.get(id) ?? missing();
  }

  #keep(contact: Contact): Contact {
    this.contactsById.set(contact.id, contact);
    return contact;
  }

  #price(draft: Draft): Quote {
    const contact = this.contactsById.get(draft.contactId ?? '');
    const lines = draft.lines.map(({ id, item, quantity, cause }) => {
      const unitPrice = item.kind === 'custom' ? item.unitPrice : this.#priceOf(item.variantId);
      return { lineId: id, item, quantity, cause, unitPrice, discounts: [], total: unitPrice * quantity };
    });
    const pieces = draft.lines
      .filter(({ item }) => item.ships)
      .map(({ id, quantity }) => ({ lineId: id, quantity }));
    const shipments = partsOf(draft.shipments, pieces).map(({ shipment: { id, to, methodId }, parts }) => {
      const address =
        to?.kind === 'contact' ? contact?.addresses.find((each) => each.id === to.addressId) : undefined;
      const chosen = to?.kind === 'other' ? to.address : address;
      const options = parts.length > 0 && chosen ? this.shippingOptions : [];
      const method = options.find((option) => option.id === methodId);
      return {
        shipmentId: id,
        ...(chosen && { address: chosen }),
        parts,
        options,
        ...(method && { methodId: method.id }),
        price: method?.price ?? 0,
        discounts: [],
      };
    });
    const totals = sumUp({
      lines: lines.map(({ total }) => ({ amount: total, taxes: [{ name: 'VAT', rate: 200_000 }] })),
      discount: 0,
      shipping: shipments.map(({ price }) => ({ amount: price, taxes: [] })),
      taxIncluded: true,
      taxPer: 'line',
      rounding: 'half-up',
    });
    return {
      id: crypto.randomUUID(),
      draftId: draft.id,
      revision: draft.revision,
      currency: draft.currency,
      expiresAt: new Date(this.now() + this.holds).toISOString(),
      lines,
      shipments,
      discounts: [],
      totals,
      paymentMethods: this.paymentMethods,
      issues: this.issues,
    };
  }

  #priceOf(variantId: string): number {
    return (
      this.products.find(({ variants }) => variants[0]?.id === variantId)?.variants[0]?.price?.amount ?? 0
    );
  }

  #place({ draft, acceptedTotal }: Submission, key: string): Order {
    const known = this.states.get(key);
    if (known?.state === 'placed') return known.order;
    if (known?.state === 'fenced') throw new HostError('fenced', 'closed');
    const earlier = this.placed.find(({ draftId }) => draftId === draft.id);
    if (earlier) throw new HostError('draft-placed', 'an order already', { orderId: earlier.id });
    const quote = this.#price(draft);
    if (quote.totals.total !== acceptedTotal.amount) throw new HostError('quote-changed', 'prices moved');
    const order = this.#order(draft, quote);
    this.placed.push(order);
    this.states.set(key, { state: 'placed', order });
    return order;
  }

  #order(draft: Draft, quote: Quote): Order {
    const at = new Date(this.now()).toISOString();
    return {
      id: `order-${this.placed.length + 1}`,
      number: `C-${this.placed.length + 1}`,
      draftId: draft.id,
      status: 'processing',
      placedAt: at,
      placedBy: 'Grace',
      currency: quote.currency,
      contact: { id: draft.contactId ?? '', name: draft.contactId ?? '' },
      lines: quote.lines.map(({ lineId, giftWrap, ...line }) => ({
        ...line,
        id: lineId,
        ...(giftWrap && giftWrap.pieces > 0 && { giftWrap: giftWrap.unitPrice * giftWrap.pieces }),
      })),
      shipments: [],
      discounts: [],
      totals: quote.totals,
      payment: {
        methodId: draft.payment?.methodId ?? '',
        name: '',
        payer: draft.payment?.payer ?? 'contact',
      },
      history: [{ at, code: 'placed', params: {} }],
    };
  }
}

function missing(): never {
  throw new HostError('not-found', 'no such thing');
}
