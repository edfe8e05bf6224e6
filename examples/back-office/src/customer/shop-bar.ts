import { h } from '../dom.ts';
import type { Profile } from '../host.ts';
import { asksForOrders } from './flow.ts';
import type { Customer } from './shop.ts';
import { accountMenu } from '../shell/account-menu.ts';

/** Returns the pages of a customer. */
const linksOf = (customer: Customer) => [
  { href: '#/', name: 'Home' },
  { href: '#/cart', name: asksForOrders(customer) ? 'Place an order' : 'Order online' },
  ...(asksForOrders(customer) ? [{ href: '#/requests', name: 'Your requests' }] : []),
  { href: '#/orders', name: 'Your orders' },
];

/** Top bar: brand, navigation, and the customer's menu. `mark` highlights the current page. */
export function shopBar(customer: Customer) {
  const ways = linksOf(customer).map(({ href, name }) => h('a', { href }, name));
  return {
    element: ({ operator }: Profile, onSignedOut: () => void): HTMLElement =>
      h(
        'header',
        { class: 'top-bar shop-bar' },
        h(
          'a',
          { class: 'brand', href: '#/' },
          h('img', { src: '/larkspur.svg', alt: '' }),
          'Larkspur Trading',
        ),
        h('nav', { 'aria-label': 'Main' }, h('ul', {}, ...ways.map((way) => h('li', {}, way)))),
        accountMenu(operator.name, onSignedOut),
      ),
    mark(hash: string): void {
      for (const way of ways) {
        const own = way.hash || '#/';
        const isHere = hash === own || (hash === '' && own === '#/');
        const isBelow = own !== '#/' && hash.startsWith(`${own}/`);
        if (isHere || isBelow) way.setAttribute('aria-current', isHere ? 'page' : 'true');
        else way.removeAttribute('aria-current');
      }
    },
  };
}
