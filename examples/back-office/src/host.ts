import { HostError, Mail, MailPage, PaymentAttentions, Problem } from '@orderpad/contracts';
import * as http from '@orderpad/adapters/http';

// The one module that knows which shop stands behind this page: another one in its place points the portal elsewhere.

/** Options of the host: the API is on the page's own origin and knows the person by a cookie. */
const shop: http.HttpOptions = { url: location.origin };

export const host = http.httpHost(shop);

export type Profile = Awaited<ReturnType<typeof host.describe>>;

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

/** Signs a person in: the answer sets a cookie that the page itself never sees. */
export const signIn = (credentials: Credentials): Promise<unknown> => http.signIn(shop, credentials);

export const signOut = (): Promise<void> => http.signOut(shop);

/** Messages to customers, where the host lists them. */
export interface Outbox {
  /** Returns the newest messages, or those that follow a page. */
  list(cursor?: string): Promise<MailPage>;
  get(id: string): Promise<Mail>;
  /** Returns the address of a message as a page of its own, for a frame. */
  pageOf(id: string): string;
}

export const outbox: Outbox | undefined = {
  list: async (cursor) => {
    const rest = cursor === undefined ? '' : `?cursor=${encodeURIComponent(cursor)}`;
    return MailPage.parse(await read(`/v1/outbox${rest}`));
  },
  get: async (id) => Mail.parse(await read(`/v1/outbox/${encodeURIComponent(id)}`)),
  pageOf: (id) => `/v1/outbox/${encodeURIComponent(id)}/html`,
};

/** Returns the payments that staff have to see to, where the host charges cards. */
export const openPayments: (() => Promise<PaymentAttentions>) | undefined = async () =>
  PaymentAttentions.parse(await read('/v1/payments/attention'));

/** Reads what no adapter offers. Throws the failure with its code. */
async function read(path: string): Promise<unknown> {
  const answer = await fetch(path, { signal: AbortSignal.timeout(10_000) });
  if (answer.ok) return answer.json();
  const { code } = Problem.parse(await answer.json());
  throw new HostError(code, `${path} was refused`);
}

/** Password of the demonstration accounts that the reference host is seeded with. */
export const demoPassword = 'orderpad';
export const demoAccounts: readonly { readonly username: string; readonly may: string }[] = [
  { username: 'cleo', may: 'takes orders' },
  { username: 'mara', may: 'manages the shop' },
  { username: 'nico', may: 'may not take orders' },
  { username: 'dora', may: 'orders in person, as a distributor' },
  { username: 'ines', may: 'orders in person, as a client' },
];
