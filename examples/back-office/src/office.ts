import { showFrame, type Frame, type Page } from './frame.ts';
import { openPayments, outbox, users, type Profile } from './host.ts';
import { approvalsPage } from './pages/approvals.ts';
import { customersPage } from './pages/customers.ts';
import { dashboardPage } from './pages/dashboard.ts';
import { draftsPage } from './pages/drafts.ts';
import { later } from './pages/later.ts';
import { newOrderPage } from './pages/new-order.ts';
import { orderPage, ordersPage } from './pages/orders.ts';
import { requestPage, requestsPage } from './pages/requests.ts';
import { paymentsPage } from './pages/payments.ts';
import { ownSignIns } from './pages/own-sign-ins.ts';
import { unknownPage } from './pages/unknown.ts';
import { addressOf, routeOf, type Route } from './routes.ts';
import { requestNews } from './shell/request-news.ts';
import { decidesApprovals, managesUsers, sideMenu } from './shell/side-menu.ts';
import { topBar } from './shell/top-bar.ts';

/** Shows the back office, for staff. */
export function showOffice(profile: Profile, onSignedOut: Frame['onSignedOut']): void {
  const takesRequests = profile.capabilities.includes('requests') && profile.operator.role !== 'consultant';
  const menu = sideMenu(profile);
  const news = takesRequests ? requestNews((open) => menu.count('requests', open)) : undefined;
  const approvals = decidesApprovals(profile) ? followed((open) => menu.count('approvals', open)) : undefined;
  showFrame({
    bar: (showSignIn) => topBar({ profile, menu: menu.element, onSignedOut: showSignIn }),
    side: menu.element,
    ...(news && { news: news.element }),
    page(hash) {
      const route = routeOf(hash);
      menu.mark(route);
      return pageAt(route, profile);
    },
    onSignedOut(notice) {
      news?.stop();
      approvals?.();
      return onSignedOut(notice);
    },
  });
}

/** Follows the approvals, for those who decide about them. Returns a function that stops. */
function followed(onCount: (open: number) => void): () => void {
  let isOver = false;
  let stop = (): void => undefined;
  void import('./shell/approval-news.ts').then(
    ({ approvalNews }) => {
      if (!isOver) stop = approvalNews(onCount);
    },
    // The list says what waits, too.
    () => undefined,
  );
  return () => {
    isOver = true;
    stop();
  };
}

function pageAt(route: Route, profile: Profile): Page {
  if (route.page === 'dashboard') return dashboardPage(profile);
  if (route.page === 'customers') return customersPage(profile);
  if (route.page === 'orders') return ordersPage();
  if (route.page === 'order') return orderPage(route.id);
  if (route.page === 'drafts') return draftsPage();
  if (route.page === 'requests') return requestsPage();
  if (route.page === 'request') return requestPage(profile, route);
  if (route.page === 'approvals' && decidesApprovals(profile)) return approvalsPage();
  if (route.page === 'payments' && openPayments) return paymentsPage(openPayments);
  if (route.page === 'outbox' || route.page === 'message') return mailPage(route);
  if (route.page === 'users' || route.page === 'user') return userPages(route, profile);
  if (route.page === 'sign-ins') return ownSignIns();
  if (route.page === 'new-order') return newOrderPage(profile, route);
  return unknownPage();
}

/** Page of the messages to customers, or of one of them. */
function mailPage(route: Extract<Route, { page: 'outbox' | 'message' }>): Page {
  const read = outbox;
  if (!read) return unknownPage();
  return route.page === 'outbox'
    ? later('Outbox', async () => (await import('./pages/outbox.ts')).outboxPage(await read(), addressOf))
    : later('Message', async () =>
        (await import('./pages/message.ts')).messagePage(await read(), route.id, addressOf),
      );
}

/** Page of the users, or of one of them, for those who may change users. */
function userPages(route: Extract<Route, { page: 'users' | 'user' }>, profile: Profile): Page {
  const open = users;
  if (!open || !managesUsers(profile)) return unknownPage();
  return route.page === 'users'
    ? later('Users', async () => (await import('./pages/users.ts')).usersPage(await open(), addressOf))
    : later('User', async () =>
        (await import('./pages/user.ts')).userPage(await open(), route.id, profile, addressOf),
      );
}
