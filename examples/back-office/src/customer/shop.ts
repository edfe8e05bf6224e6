import { showFrame, type Frame, type Page } from '../frame.ts';
import { host, type Profile } from '../host.ts';
import { orderPage, ordersPage } from '../pages/orders.ts';
import { ownSignIns } from '../pages/own-sign-ins.ts';
import { unknownPage } from '../pages/unknown.ts';
import { requestsPage } from '../pages/requests.ts';
import { cartPage } from './cart.ts';
import { asksForOrders } from './flow.ts';
import { homePage } from './home.ts';
import { shopBar } from './shop-bar.ts';

type Contacts = NonNullable<typeof host.contacts>;

/** Customer who orders in person, with what the shop knows of her. */
export interface Customer {
  readonly profile: Profile;
  readonly contact: Awaited<ReturnType<Contacts['get']>>;
}

/** Returns the person who signed in as a customer; `undefined` for staff. */
export async function customerOf(profile: Profile): Promise<Customer | undefined> {
  const { contactId } = profile.operator;
  if (contactId === undefined || !host.contacts) return undefined;
  return { profile, contact: await host.contacts.get(contactId, { signal: AbortSignal.timeout(10_000) }) };
}

/** Shows the pages of a customer: ordering, past orders, account details. */
export function showShop(customer: Customer, onSignedOut: Frame['onSignedOut']): void {
  const bar = shopBar(customer);
  showFrame({
    bar: (showSignIn) => bar.element(customer.profile, showSignIn),
    page(hash) {
      bar.mark(hash);
      return pageAt(hash, customer);
    },
    onSignedOut,
  });
}

/** Returns the page at an address. Addresses of orders are those of the office, so that a link in a message serves both. */
function pageAt(hash: string, customer: Customer): Page {
  const [first = '', second, ...rest] = hash.replace(/^#\/?/, '').split('/');
  if (rest.length > 0) return unknownPage();
  if (first === 'orders') return second === undefined ? ordersPage('self') : orderPage(second, 'self');
  if (second !== undefined) return unknownPage();
  if (first === 'requests' && asksForOrders(customer)) return requestsPage('self');
  if (first === '') return homePage(customer);
  if (first === 'sign-ins') return ownSignIns();
  return first === 'cart' ? cartPage(customer) : unknownPage();
}
