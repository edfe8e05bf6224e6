import { draftFor, ines } from './in-person.ts';
import type { TestUser } from './user.ts';

const create = { 'if-none-match': '*' };

/** Ways in which Inês may use an id of a draft that she knows. */
export const waysToUse = [
  'placing an order',
  'sending a request',
  'saving one',
  'reading it',
  'removing it',
] as const;

/** Requests of Inês about an id, by what they do with it. */
export const usesOf = (
  other: TestUser,
  id: string,
): Record<(typeof waysToUse)[number], () => Promise<Response>> => ({
  'placing an order': async () => other.submit(await other.accept(await draftFor(other, ines, { id }))),
  'sending a request': async () => {
    const { draft, quoteId, acceptedTotal, acknowledged } = await other.accept(
      await draftFor(other, ines, { id, payment: undefined }),
    );
    const body = { draft, quoteId, total: acceptedTotal, acknowledged };
    return other.request('POST', '/v1/requests', { body, key: crypto.randomUUID() });
  },
  'saving one': async () => {
    const body = { draft: await draftFor(other, ines, { id }) };
    return other.request('PUT', `/v1/drafts/${id}`, { body, headers: create });
  },
  'reading it': () => other.request('GET', `/v1/drafts/${id}`),
  'removing it': () => other.request('DELETE', `/v1/drafts/${id}`),
});
