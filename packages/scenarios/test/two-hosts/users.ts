import { type Draft, type Order, SignIn } from '@orderpad/contracts';
import { inject } from 'vitest';
import { addressOf, draftFor } from '../../../host/test/in-person.ts';
import { attempt } from '../../../host/test/signing-in.ts';
import { readOrder, type Requests, TestUser } from '../../../host/test/user.ts';

/** Sends requests to an address, as the caller with this network address where the address is that of the proxy. */
export const at = (url: string, caller?: string): Requests => ({
  send: (path, init = {}) => {
    const headers = new Headers(init.headers);
    if (caller !== undefined) headers.set('x-forwarded-for', caller);
    return fetch(url + path, { ...init, headers });
  },
});

/** Requests to either host, and to the one address before both. */
export const servers = () => {
  const { hosts, front } = inject('servers');
  return { here: at(hosts[0]), there: at(hosts[1]), front: at(front) };
};

/** Signs a user in. */
export async function signInAt(requests: Requests, username: string): Promise<TestUser> {
  const answer = await attempt(requests, username, 'orderpad');
  return new TestUser(requests, SignIn.parse(await answer.json()));
}

/** The same sign-in at another address. */
export const alsoAt = (requests: Requests, { signIn }: TestUser): TestUser => new TestUser(requests, signIn);

/** Fields of a draft that is collected by its contact. */
export const collectedBy = (contactId: string): Pick<Draft, 'shipments'> => ({
  shipments: [
    {
      id: 's1',
      to: { kind: 'contact', addressId: addressOf(contactId) },
      methodId: 'collection',
      parts: [],
    },
  ],
});

/** Makes a draft that is collected and paid in cash. */
export const newDraft = (user: TestUser, contactId: string): Promise<Draft> =>
  draftFor(user, contactId, collectedBy(contactId));

/** Reads the order of an answer; the status, where there is none. */
export const outcomeOf = async (answer: Response): Promise<Order['id'] | number> =>
  answer.ok ? (await readOrder(answer)).id : answer.status;
