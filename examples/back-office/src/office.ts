import { showFrame, type Frame, type Page } from './frame.ts';
import { openPayments, outbox, type Profile } from './host.ts';
import { dashboardPage } from './pages/dashboard.ts';
import { draftsPage } from './pages/drafts.ts';
import { messagePage } from './pages/message.ts';
import { newOrderPage } from './pages/new-order.ts';
import { orderPage, ordersPage } from './pages/orders.ts';
import { outboxPage } from './pages/outbox.ts';
import { paymentsPage } from './pages/payments.ts';
import { unknownPage } from './pages/unknown.ts';
import { routeOf, type Route } from './routes.ts';
import { sideMenu } from './shell/side-menu.ts';
import { topBar } from './shell/top-bar.ts';

/** Shows the back office, for staff. */
export function showOffice(profile: Profile, onSignedOut: Frame['onSignedOut']): void {
  const menu = sideMenu();
  showFrame({
    bar: (showSignIn) => topBar({ profile, menu: menu.element, onSignedOut: showSignIn }),
    side: menu.element,
    page(hash) {
      const route = routeOf(hash);
      menu.mark(route);
      return pageAt(route, profile);
    },
    onSignedOut,
  });
}

function pageAt(route: Route, profile: Profile): Page {
  if (route.page === 'dashboard') return dashboardPage(profile);
  if (route.page === 'orders') return ordersPage();
  if (route.page === 'order') return orderPage(route.id);
  if (route.page === 'drafts') return draftsPage();
  if (route.page === 'payments' && openPayments) return paymentsPage(openPayments);
  if (route.page === 'outbox' && outbox) return outboxPage(outbox);
  if (route.page === 'message' && outbox) return messagePage(outbox, route.id);
  if (route.page === 'new-order') return newOrderPage(profile, route.kind, route.draft);
  return unknownPage();
}
