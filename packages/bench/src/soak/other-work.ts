import type { Contact, Draft, OrderRequest } from '@orderpad/contracts';
import type { DraftOf } from '../host/carts.ts';
import { submissionOf } from '../host/load.ts';
import type { Asking } from './asking.ts';
import { type Person, signedIn } from './staff.ts';

const lists = [
  '/v1/orders?text=&limit=50',
  '/v1/orders?text=an%20ma&limit=50',
  '/v1/orders?text=OP-1&limit=50',
  '/v1/orders?text=&status=processing&limit=50',
  '/v1/drafts?text=&limit=50',
  '/v1/contacts?text=mar&limit=25',
  '/v1/products?text=lantern&limit=25&country=GB',
  '/v1/requests?text=&limit=50',
  '/v1/profile',
] as const;

/** Reads one of the lists of the office after another. */
export function readingLists(asking: Asking, staff: readonly Person[]): () => Promise<void> {
  let read = 0;
  return async () => {
    read += 1;
    const person = staff[read % staff.length];
    const path = lists[read % lists.length];
    if (person && path !== undefined) await asking.ask(person.connection, { method: 'GET', path }, 200);
  };
}

/** Lets a customer ask for an order, and staff decline it. `sent` counts the requests. */
export async function askingForOrders(
  asking: Asking,
  customer: Person,
  contactId: string,
  draftOf: DraftOf,
  staff: Person,
) {
  const found = await staff.connection.send('GET', `/v1/contacts/${contactId}`);
  const { addresses }: Contact = JSON.parse(found.text);
  const addressId = addresses[0]?.id ?? '';
  const counts = { sent: 0 };
  const ask = async (person: Person, method: string, path: string, body: string, wanted: number) =>
    asking.ask(
      person.connection,
      { method, path, body, headers: { 'idempotency-key': crypto.randomUUID() } },
      wanted,
    );
  const send = async (): Promise<void> => {
    const { payment: _, ...whole } = draftOf(2);
    const draft: Draft = {
      ...whole,
      flow: 'order-request',
      contactId,
      shipments: [{ id: 's1', to: { kind: 'contact', addressId }, methodId: 'collection', parts: [] }],
    };
    const priced = await ask(customer, 'POST', '/v1/quotes', JSON.stringify(draft), 200);
    if (!priced) return;
    // A customer may not buy everything that staff may: another draft then.
    if (priced.text.includes('"severity":"error"')) return send();
    const { acceptedTotal: total, ...input } = JSON.parse(submissionOf(draft, priced.text));
    const made = await ask(customer, 'POST', '/v1/requests', JSON.stringify({ ...input, total }), 201);
    if (!made) return;
    counts.sent += 1;
    const { id }: OrderRequest = JSON.parse(made.text);
    await ask(staff, 'POST', `/v1/requests/${id}/decline`, JSON.stringify({ reason: 'Sold out' }), 200);
  };
  return { counts, send };
}

/** Signs somebody in and out again. */
export async function signInAndOut(asking: Asking, url: string): Promise<void> {
  try {
    const person = await signedIn(url, 'dana');
    await asking.ask(person.connection, { method: 'DELETE', path: '/v1/sign-in' }, 204);
    person.connection.end();
  } catch (error) {
    asking.errors.push(String(error));
  }
}
