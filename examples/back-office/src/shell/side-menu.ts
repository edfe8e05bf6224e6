import { h } from '../dom.ts';
import { openPayments, outbox, users, type Profile } from '../host.ts';
import { addressOf, type Route } from '../routes.ts';

const dashboard = { page: 'dashboard' } as const;
const orders = { page: 'orders' } as const;
const drafts = { page: 'drafts' } as const;
const requests = { page: 'requests' } as const;
const payments = { page: 'payments' } as const;
const mail = { page: 'outbox' } as const;
const people = { page: 'users' } as const;

/** Tells whether a person may see and change users. The host decides; the menu only shows no page that would be refused. */
export const managesUsers = ({ operator: { role } }: Profile): boolean =>
  role === 'manager' || role === 'admin';

/** Side menu of the office. */
export interface SideMenu {
  readonly element: HTMLElement;
  /** Highlights the current page. */
  mark(route: Route): void;
  /** Shows the number of requests that nobody has decided about. */
  count(open: number): void;
}

/** Creates the side menu; requests stand in it where the host takes them, and users for those who may change them. */
export function sideMenu(profile: Profile): SideMenu {
  const takesRequests = profile.capabilities.includes('requests');
  const open = h('span', { class: 'badge', hidden: true });
  const links = [
    { route: dashboard, link: h('a', { href: addressOf(dashboard) }, 'Dashboard') },
    { route: orders, link: h('a', { href: addressOf(orders) }, 'Orders') },
    { route: drafts, link: h('a', { href: addressOf(drafts) }, 'Saved orders') },
    { route: payments, link: h('a', { href: addressOf(payments) }, 'Payments') },
    { route: mail, link: h('a', { href: addressOf(mail) }, 'Outbox') },
    { route: requests, link: h('a', { href: addressOf(requests) }, 'Requests', open) },
    { route: people, link: h('a', { href: addressOf(people) }, 'Users') },
  ] as const;
  const [first, second, third, fourth, fifth, sixth, seventh] = links;
  const element = h(
    'nav',
    { class: 'side-menu', 'aria-label': 'Main' },
    h(
      'ul',
      {},
      h('li', {}, first.link),
      h(
        'li',
        {},
        h('span', { class: 'section', id: 'section-ecommerce' }, 'Ecommerce'),
        h(
          'ul',
          { 'aria-labelledby': 'section-ecommerce' },
          h('li', {}, second.link),
          h('li', {}, third.link),
          ...(takesRequests ? [h('li', {}, sixth.link)] : []),
          ...(openPayments ? [h('li', {}, fourth.link)] : []),
        ),
      ),
      ...(outbox ? [h('li', {}, fifth.link)] : []),
      ...(users && managesUsers(profile)
        ? [
            h(
              'li',
              {},
              h('span', { class: 'section', id: 'section-administration' }, 'Administration'),
              h('ul', { 'aria-labelledby': 'section-administration' }, h('li', {}, seventh.link)),
            ),
          ]
        : []),
    ),
  );
  return {
    element,
    count(number) {
      open.hidden = number === 0;
      open.replaceChildren(String(number), h('span', { class: 'unseen' }, ' to decide'));
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

const isUnder = ({ page }: Route, own: Route): boolean =>
  own.page === 'orders'
    ? page === 'order' || page === 'new-order'
    : (own.page === 'outbox' && page === 'message') ||
      (own.page === 'requests' && page === 'request') ||
      (own.page === 'users' && page === 'user');
