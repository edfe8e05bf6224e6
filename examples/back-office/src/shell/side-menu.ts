import { h } from '../dom.ts';
import { openPayments, outbox, type Profile } from '../host.ts';
import { addressOf, type Route } from '../routes.ts';

interface Entry {
  readonly route: Route;
  readonly link: HTMLAnchorElement;
}

const entry = (route: Route, name: string): Entry => ({
  route,
  link: h('a', { href: addressOf(route) }, name),
});

/** Side menu of the office, without what is not a consultant's. `mark` highlights the current page. */
export function sideMenu({ operator }: Profile): { element: HTMLElement; mark(route: Route): void } {
  const isOffice = operator.role !== 'consultant';
  const dashboard = entry({ page: 'dashboard' }, 'Dashboard');
  const customers = [entry({ page: 'customers' }, 'Customer Center')];
  const ecommerce = [
    entry({ page: 'orders' }, 'Orders'),
    entry({ page: 'drafts' }, 'Saved orders'),
    ...(openPayments && isOffice ? [entry({ page: 'payments' }, 'Payments')] : []),
  ];
  const mail = outbox && isOffice ? [entry({ page: 'outbox' }, 'Outbox')] : [];
  const links = [dashboard, ...customers, ...ecommerce, ...mail];
  const element = h(
    'nav',
    { class: 'side-menu', 'aria-label': 'Main' },
    h(
      'ul',
      {},
      item(dashboard),
      section('Customers', customers),
      section('Ecommerce', ecommerce),
      ...mail.map(item),
    ),
  );
  return {
    element,
    mark(route) {
      for (const { route: own, link } of links) {
        if (own.page === route.page) link.setAttribute('aria-current', 'page');
        else if (isUnder(route, own)) link.setAttribute('aria-current', 'true');
        else link.removeAttribute('aria-current');
      }
    },
  };
}

const item = ({ link }: Entry): HTMLElement => h('li', {}, link);

/** A part of the menu under a name of its own. */
function section(name: string, entries: readonly Entry[]): HTMLElement {
  const id = `section-${name.toLowerCase()}`;
  return h(
    'li',
    {},
    h('span', { class: 'section', id }, name),
    h('ul', { 'aria-labelledby': id }, ...entries.map(item)),
  );
}

const isUnder = ({ page }: Route, own: Route): boolean =>
  own.page === 'orders'
    ? page === 'order' || page === 'new-order'
    : own.page === 'outbox' && page === 'message';
