import { h } from '../dom.ts';
import { openPayments, outbox, users, type Profile } from '../host.ts';
import { addressOf, type Route } from '../routes.ts';

/** Tells whether a person decides about approvals. */
export const decidesApprovals = ({ operator: { role }, capabilities }: Profile): boolean =>
  capabilities.includes('approvals') && (role === 'manager' || role === 'admin');

/** Tells whether a person may see and change users. The host decides; the menu only shows no page that would be refused. */
export const managesUsers = ({ operator: { role } }: Profile): boolean =>
  role === 'manager' || role === 'admin';

/** Side menu of the office. */
export interface SideMenu {
  readonly element: HTMLElement;
  /** Highlights the current page. */
  mark(route: Route): void;
  /** Shows the number of requests, or of approvals, that nobody has decided about. */
  count(of: 'requests' | 'approvals', open: number): void;
}

interface Entry {
  readonly route: Route;
  readonly link: HTMLAnchorElement;
}

const entry = (route: Route, name: string, ...more: readonly HTMLElement[]): Entry => ({
  route,
  link: h('a', { href: addressOf(route) }, name, ...more),
});

/**
 * Creates the side menu, without what is not a consultant's; requests and approvals stand in it where the host takes them, and users for those who may
 * change them.
 */
export function sideMenu(profile: Profile): SideMenu {
  const isOffice = profile.operator.role !== 'consultant';
  const takesRequests = isOffice && profile.capabilities.includes('requests');
  const badges = {
    requests: h('span', { class: 'badge', hidden: true }),
    approvals: h('span', { class: 'badge', hidden: true }),
  };
  const dashboard = entry({ page: 'dashboard' }, 'Dashboard');
  const customers = [entry({ page: 'customers' }, 'Customer Center')];
  const ecommerce = [
    entry({ page: 'orders' }, 'Orders'),
    entry({ page: 'drafts' }, 'Saved orders'),
    ...(takesRequests ? [entry({ page: 'requests' }, 'Requests', badges.requests)] : []),
    ...(decidesApprovals(profile) ? [entry({ page: 'approvals' }, 'Approvals', badges.approvals)] : []),
    ...(openPayments && isOffice ? [entry({ page: 'payments' }, 'Payments')] : []),
  ];
  const mail = outbox && isOffice ? [entry({ page: 'outbox' }, 'Outbox')] : [];
  const people = users && managesUsers(profile) ? [entry({ page: 'users' }, 'Users')] : [];
  const links = [dashboard, ...customers, ...ecommerce, ...mail, ...people];
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
      ...(people.length > 0 ? [section('Administration', people)] : []),
    ),
  );
  return {
    element,
    count(of, number) {
      badges[of].hidden = number === 0;
      badges[of].replaceChildren(String(number), h('span', { class: 'unseen' }, ' to decide'));
    },
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
    : (own.page === 'outbox' && page === 'message') ||
      (own.page === 'requests' && page === 'request') ||
      (own.page === 'users' && page === 'user');
