import { fixture, html } from '@open-wc/testing';
import { memoryHost, type MemoryHost } from '@orderpad/adapters/memory';
import { itemOf, type Draft, type Host, type OrderRequest, type RequestsPort } from '@orderpad/contracts';
import type { OrderPadRequests } from '../../src/requests/order-pad-requests.ts';
import '../../src/define/requests.ts';
import { shop } from './order-driver.ts';
import { RootDriver } from './root-driver.ts';

export const call = () => ({ signal: new AbortController().signal });
export const keyed = () => ({ ...call(), key: crypto.randomUUID() });

export function requestsOf({ requests }: Host): RequestsPort {
  if (!requests) throw new Error('the memory host takes requests');
  return requests;
}

/** Ada Whitcombe, who orders in person. */
export const [ada] = shop.contacts.filter(({ firstName }) => firstName === 'Ada');

/** Returns the shop as staff and as Ada meet it. */
export function shopOf(): { staff: MemoryHost; client: Host } {
  const staff = memoryHost({ data: shop });
  return { staff, client: staff.inPerson(ada?.id ?? '') };
}

/** A draft of Ada's: so many mugs, sent to her address. */
function draftOf(quantity: number): Draft {
  const product = shop.products.find(({ variants }) => variants[0]?.sku === 'SOAP');
  const [variant] = product?.variants ?? [];
  if (!product || !variant) throw new Error('the demo shop sells no soap');
  const to = { kind: 'contact' as const, addressId: ada?.addresses[0]?.id ?? '' };
  return {
    id: crypto.randomUUID(),
    revision: 1,
    flow: 'order-request',
    currency: 'GBP',
    contactId: ada?.id,
    lines: [{ id: 'l1', item: itemOf(product, variant), quantity, cause: { kind: 'operator' } }],
    codes: [],
    promotions: [],
    shipments: [{ id: 's1', to, methodId: shop.shipping[0]?.id, parts: [] }],
    context: {},
  };
}

/** Sends a request as Ada. */
export async function sent(client: Host, quantity = 2): Promise<OrderRequest> {
  const draft = draftOf(quantity);
  const { id: quoteId, totals, currency, issues } = await client.orders.quote(draft, call());
  const total = { amount: totals.total, currency };
  const acknowledged = issues
    .filter(({ severity }) => severity === 'warning')
    .map(({ code, path }) => ({ code, path }));
  return requestsOf(client).send({ draft, quoteId, total, acknowledged }, keyed());
}

/** Shows the list of requests. */
export const listed = async (host: Host, mode: 'agent' | 'self' = 'agent'): Promise<RootDriver> =>
  new RootDriver(
    await fixture<OrderPadRequests>(
      html`<order-pad-requests .host=${host} .mode=${mode}></order-pad-requests>`,
    ),
  );

/** Places the draft of a request as staff, who take cash. */
export async function confirmed(staff: Host, { asked: { draft: sentDraft } }: OrderRequest): Promise<void> {
  const payment = { methodId: shop.paymentMethods[0]?.id ?? '', payer: 'contact' as const };
  const draft = { ...sentDraft, revision: sentDraft.revision + 1, payment };
  const { id: quoteId, totals, currency, issues } = await staff.orders.quote(draft, call());
  const acknowledged = issues.map(({ code, path }) => ({ code, path }));
  const acceptedTotal = { amount: totals.total, currency };
  await staff.orders.place({ draft, quoteId, acceptedTotal, acknowledged }, keyed());
}
