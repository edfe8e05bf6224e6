import { type Draft, OrderRequest, type RequestInput } from '@orderpad/contracts';
import { dora, draftFor, ines } from './in-person.ts';
import type { TestUser } from './user.ts';

/** Makes a request of a customer, as she saw it. */
export async function requestFor(customer: TestUser, more: Partial<Draft> = {}): Promise<RequestInput> {
  const contactId = customer.signIn.operator.contactId === dora ? dora : ines;
  const { payment: _, ...draft } = await draftFor(customer, contactId, { flow: 'order-request', ...more });
  const { quoteId, acceptedTotal: total, acknowledged } = await customer.accept(draft);
  return { draft, quoteId, total, acknowledged };
}

/** Sends a request as a customer. */
export const sendRequest = async (
  customer: TestUser,
  input?: RequestInput,
  key: string = crypto.randomUUID(),
): Promise<OrderRequest> =>
  customer.read(OrderRequest, 'POST', '/v1/requests', { body: input ?? (await requestFor(customer)), key });

export const readRequest = (user: TestUser, id: string): Promise<OrderRequest> =>
  user.read(OrderRequest, 'GET', `/v1/requests/${id}`);

export const decline = (user: TestUser, id: string, reason = 'Sold out'): Promise<Response> =>
  user.request('POST', `/v1/requests/${id}/decline`, { body: { reason } });

export const withdraw = (customer: TestUser, id: string): Promise<Response> =>
  customer.request('POST', `/v1/requests/${id}/withdraw`);

export const open = (user: TestUser, id: string, key: string = crypto.randomUUID()): Promise<OrderRequest> =>
  user.read(OrderRequest, 'PUT', `/v1/requests/${id}/openings/${key}`);

/** Places the draft of a request as staff, paid in cash. */
export async function confirm(user: TestUser, draft: Draft): Promise<Response> {
  const revision = draft.revision + 1;
  return user.submit(
    await user.accept({ ...draft, revision, payment: { methodId: 'cash', payer: 'contact' } }),
  );
}
