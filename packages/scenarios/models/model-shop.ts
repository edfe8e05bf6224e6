import { memoryHost } from '@orderpad/adapters/memory';
import { itemOf, type Draft, type Host, type Product, type Quote } from '@orderpad/contracts';
import { padView, startOrder, until, type Flow, type NewLine, type OrderContext } from '@orderpad/core';
import { demoShop } from '../../adapters/src/memory/demo.ts';
import { quoteDraft } from '../../adapters/src/memory/quote.ts';
import { openShop } from '../../adapters/src/memory/shop.ts';
import type { Cast } from './acts.ts';
import { orderModel, type OrderModel } from './order-logic.ts';

const demo = demoShop('GBP');
const card = {
  id: 'card',
  kind: 'card',
  name: 'Card',
  fields: { adapter: 'model', channel: 'moto', config: {} },
} as const;
const withCards = { ...demo, paymentMethods: [...demo.paymentMethods, card] };

const contactNamed = (id: string) => demo.contacts.find((contact) => contact.id === id);

/** Returns one piece of the first variant of a product. */
export function pieceOf(product: Product | undefined): NewLine {
  const [variant] = product?.variants ?? [];
  if (!product || !variant) throw new Error('the shop has no such product');
  return { item: itemOf(product, variant), quantity: 1 };
}

const productWith = (sku: string) =>
  demo.products.find(({ variants }) => variants.some((variant) => variant.sku === sku));

/** Cast of the demo shop for the acts of the model. */
export const demoCast: Cast = {
  people: {
    complete: contactNamed('contact-1'),
    withoutAddress: contactNamed('contact-6'),
    barred: contactNamed('contact-12'),
  },
  goods: { parcel: pieceOf(productWith('JUG')), download: pieceOf(productWith('COURSE')) },
  country: 'GB',
};

/** Returns the demo shop as the person of a flow meets it: as staff, as a customer in person, or as the customer of a hand-off. */
export function demoHostFor(flow: Flow): Host {
  const shop = memoryHost();
  if (flow.mode === 'agent') return shop;
  const host = shop.inPerson('contact-1');
  if (flow.steps.includes('items')) return host;
  const handoff = {
    id: 'handoff',
    draftId: handedOff.id,
    total: { amount: 0, currency: 'GBP' },
    expiresAt: '2036-01-01T00:00:00Z',
  };
  return { ...host, describe: async (call) => ({ ...(await host.describe(call)), handoff }) };
}

/** An order that lacks its payment only, as staff leave it to a customer. */
const handedOff: Draft = {
  id: 'handed-off',
  revision: 1,
  flow: 'back-office',
  currency: 'GBP',
  contactId: 'contact-1',
  lines: [{ ...demoCast.goods.parcel, id: 'line', cause: { kind: 'operator' } }],
  codes: [],
  promotions: [],
  shipments: [{ id: 'shipment', parts: [], to: { kind: 'contact', addressId: 'a1' }, methodId: 'standard' }],
  context: {},
};

/** Returns the draft that a flow begins with: none, but where somebody else has entered the items. */
export const draftFor = ({ steps }: Flow): { readonly draft?: Draft } =>
  steps.includes('items') ? {} : { draft: handedOff };

/** Opens an order of a flow at the demo shop, and returns its model. With `cards` the shop takes cards. */
export async function demoModel(flow: Flow, { cards = false } = {}): Promise<OrderModel> {
  const session = startOrder({ host: demoHostFor(flow), flow, ...draftFor(flow) });
  await until(session, padView, ({ phase }) => phase === 'editing');
  const opened = session.view(({ context }): OrderContext => context);
  session.stop();
  const shop = openShop(cards ? withCards : demo, {});
  const quote = (draft: Draft): Quote => quoteDraft(shop, draft);
  // The session may have asked for its first quote; the model asks again.
  return orderModel(flow, { ...opened, quote: undefined }, demoCast, quote);
}
