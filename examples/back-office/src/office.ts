import type { Profile } from './host.ts';
import { dashboardPage } from './pages/dashboard.ts';
import { newOrderPage } from './pages/new-order.ts';
import { orderPage, ordersPage } from './pages/orders.ts';
import { unknownPage } from './pages/unknown.ts';
import { routeOf, type Route } from './routes.ts';
import { h } from './dom.ts';
import { sideMenu } from './shell/side-menu.ts';
import { topBar } from './shell/top-bar.ts';
import { nameWindow } from './title.ts';

export interface Page {
  readonly title: string;
  readonly content: HTMLElement;
}

interface Office {
  /** Leave for the sign-in page, saying why when it was not asked for. */
  onSignedOut(notice?: string): Promise<void>;
}

/** Fill the window with the back office, and follow the address from page to page. */
export function showOffice(profile: Profile, { onSignedOut }: Office): void {
  const leaving = new AbortController();
  const leave = (notice?: string) => {
    if (leaving.signal.aborted) return;
    leaving.abort();
    void onSignedOut(notice);
  };
  document.body.addEventListener(
    'order-session-ended',
    () => leave('Your session has ended. Sign in to go on; an order you were entering is kept.'),
    { signal: leaving.signal },
  );

  const menu = sideMenu();
  const main = h('main', { id: 'main', tabindex: '-1' });
  const skip = h('a', { class: 'skip', href: '#main' }, 'Skip to content');
  skip.addEventListener('click', (event) => {
    event.preventDefault();
    main.focus();
  });
  document.body.replaceChildren(
    skip,
    topBar({ profile, menu: menu.element, onSignedOut: () => leave() }),
    h('div', { class: 'columns' }, menu.element, main),
  );

  const show = ({ moveFocus }: { moveFocus: boolean }) => {
    const route = routeOf(location.hash);
    const { title, content } = pageAt(route, profile);
    nameWindow(title);
    menu.mark(route);
    main.replaceChildren(content);
    if (moveFocus) main.focus();
    scrollTo(0, 0);
  };
  addEventListener('hashchange', () => show({ moveFocus: true }), { signal: leaving.signal });
  show({ moveFocus: false });
}

function pageAt(route: Route, profile: Profile): Page {
  if (route.page === 'dashboard') return dashboardPage(profile);
  if (route.page === 'orders') return ordersPage();
  if (route.page === 'order') return orderPage(route.id);
  if (route.page === 'new-order') return newOrderPage(profile, route.kind);
  return unknownPage();
}
