import { showFrame, type Frame, type Page } from '../frame.ts';
import { host, type Profile } from '../host.ts';
import { orderPage, ordersPage } from '../pages/orders.ts';
import { unknownPage } from '../pages/unknown.ts';
import { cartPage } from './cart.ts';
import { homePage } from './home.ts';
import { shopBar } from './shop-bar.ts';

type Contacts = NonNullable<typeof host.contacts>;

/** Somebody who orders in person, with what the shop knows of her. */
export interface Customer {
  readonly profile: Profile;
  readonly contact: Awaited<ReturnType<Contacts['get']>>;
}

/** Whoever signed in, if it is a customer; staff are nobody's. */
export async function customerOf(profile: Profile): Promise<Customer | undefined> {
  const { contactId } = profile.operator;
  if (contactId === undefined || !host.contacts) return undefined;
  return { profile, contact: await host.contacts.get(contactId, { signal: AbortSignal.timeout(10_000) }) };
}

/** The pages of a customer: what she can order, what she has ordered, what the shop knows of her. */
export function showShop(customer: Customer, onSignedOut: Frame['onSignedOut']): void {
  const bar = shopBar();
  showFrame({
    bar: (leave) => bar.element(customer.profile, leave),
    page(hash) {
      bar.mark(hash);
      return pageAt(hash, customer);
    },
    onSignedOut,
  });
}

/** Addresses are a customer's own; those of orders are the office's, so that a link in a message serves both. */
function pageAt(hash: string, customer: Customer): Page {
  const [first = '', second, ...rest] = hash.replace(/^#\/?/, '').split('/');
  if (rest.length > 0) return unknownPage();
  if (first === 'orders') return second === undefined ? ordersPage('self') : orderPage(second, 'self');
  if (second !== undefined) return unknownPage();
  if (first === '') return homePage(customer);
  return first === 'cart' ? cartPage(customer) : unknownPage();
}
