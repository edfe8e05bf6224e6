import type { PaymentAttentions } from '@orderpad/contracts';
import * as http from '@orderpad/adapters/http';
import type { Outbox } from './outbox.ts';
import type { Resets } from './resets.ts';
import type { OwnSignIns } from './sign-ins.ts';
import type { Users } from './users.ts';

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

/** Opens an order that was left to its customer, by the secret of her link or, when she is signed in, by its id. */
export const openHandoff = (opening: { token: string } | { id: string }, key: string) =>
  http.openHandoff(shop, opening, { key, signal: AbortSignal.timeout(10_000) });

/** Returns the shop as the customer of such an order meets it, in the browser that opened it. */
export const handedOff = (handoff: string) => http.httpHost({ ...shop, handoff });

/** The contact of the shop for help, on pages that are shown before the host says so. */
export const support = {
  phone: '+44 113 496 0000',
  email: 'support@example.com',
  hours: 'Mon–Fri 9:00–17:30',
};

/** Returns the payments that staff have to see to, where the host charges cards. */
export const openPayments: (() => Promise<PaymentAttentions>) | undefined = () =>
  http.listPaymentAttention(shop);

/** Fetches what reads the messages to customers; undefined where the host lists none. */
export const outbox: (() => Promise<Outbox>) | undefined = async () =>
  (await import('./outbox.ts')).outboxOf(shop);

/** Fetches what finds and changes users; undefined where the host lets nobody. */
export const users: (() => Promise<Users>) | undefined = async () =>
  (await import('./users.ts')).usersOf(shop);

/** Fetches what lists and ends the person's own sign-ins; undefined where the host cannot. */
export const signIns: (() => Promise<OwnSignIns>) | undefined = async () =>
  (await import('./sign-ins.ts')).signInsOf(shop);

/** Fetches what asks for links to choose a new passcode; undefined where the host sends none. */
export const resets: (() => Promise<Resets>) | undefined = async () =>
  (await import('./resets.ts')).resetsOf(shop);

/** The login and the password that a person signs in with. */
export const loginNames = 'User name, e-mail, account number or PIN';

/** Password of the demonstration accounts that the reference host is seeded with. */
export const demoPassword = 'orderpad';
export const demoAccounts: readonly { readonly username: string; readonly may: string }[] = [
  { username: 'cleo', may: 'takes orders' },
  { username: 'mara', may: 'manages the shop and its users' },
  { username: 'dana', may: 'administers everything' },
  { username: 'carla', may: 'takes orders of her own customers, as a consultant' },
  { username: 'nico', may: 'may not take orders' },
  { username: 'dora', may: 'orders in person, as a distributor' },
  { username: 'ines', may: 'orders in person, as a client' },
  { username: '55g848f888897', may: 'a client who may not order yet' },
];
