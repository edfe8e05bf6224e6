import { cartOrder, kindOf, type OrderKind } from './flows.ts';

/** Route in the back office: the address after `#`, so that any static server will do. */
export type Route =
  | { readonly page: 'dashboard' }
  | { readonly page: 'customers' }
  | { readonly page: 'orders' }
  | { readonly page: 'order'; readonly id: string }
  | { readonly page: 'drafts' }
  | { readonly page: 'requests' }
  | { readonly page: 'request'; readonly id: string; readonly draft: string }
  | { readonly page: 'approvals' }
  | { readonly page: 'payments' }
  | { readonly page: 'outbox' }
  | { readonly page: 'message'; readonly id: string }
  | { readonly page: 'users' }
  | { readonly page: 'user'; readonly id: string }
  | { readonly page: 'sign-ins' }
  | {
      readonly page: 'new-order';
      readonly kind: OrderKind;
      /** Id of the saved order that is continued. */
      readonly draft?: string;
      /** Id of the contact that the order begins with. */
      readonly contact?: string;
    }
  | { readonly page: 'unknown' };

/**
 * Parses an address such as `#/orders/42`, `#/orders/new/phone-order`, `#/orders/saved/back-office/7f3a` or
 * `#/customers/c-1/order/consultant`.
 */
export function routeOf(hash: string): Route {
  const [first = '', second, third, fourth, ...rest] = hash.replace(/^#\/?/, '').split('/');
  if (rest.length > 0) return { page: 'unknown' };
  if (first === '' && second === undefined) return { page: 'dashboard' };
  if (first === 'requests' && fourth === undefined) return requestRoute(second, third);
  if (first === 'approvals' && second === undefined) return { page: 'approvals' };
  if (first === 'payments' && second === undefined) return { page: 'payments' };
  if (first === 'outbox' && third === undefined)
    return second === undefined ? { page: 'outbox' } : { page: 'message', id: decode(second) };
  if (first === 'users' && third === undefined)
    return second === undefined ? { page: 'users' } : { page: 'user', id: decode(second) };
  if (first === 'sign-ins' && second === undefined) return { page: 'sign-ins' };
  if (first === 'customers') return customersRoute(second, third, fourth);
  if (first !== 'orders') return { page: 'unknown' };
  if (second === undefined) return { page: 'orders' };
  if (second === 'saved') return savedRoute(third, fourth);
  if (fourth !== undefined) return { page: 'unknown' };
  if (second === 'new') {
    const kind = third === undefined ? cartOrder : kindOf(third);
    return kind ? { page: 'new-order', kind } : { page: 'unknown' };
  }
  if (third !== undefined) return { page: 'unknown' };
  return { page: 'order', id: decode(second) };
}

/** Returns the route of the customers, or of an order for one of them. */
function customersRoute(contact?: string, order?: string, flow?: string): Route {
  if (contact === undefined) return { page: 'customers' };
  const kind = flow === undefined ? undefined : kindOf(flow);
  return kind && order === 'order'
    ? { page: 'new-order', kind, contact: decode(contact) }
    : { page: 'unknown' };
}

/** Returns the route of the saved orders, or of one of them. */
function savedRoute(flow: string | undefined, draft: string | undefined): Route {
  if (flow === undefined) return { page: 'drafts' };
  const kind = kindOf(flow);
  return kind && draft ? { page: 'new-order', kind, draft: decode(draft) } : { page: 'unknown' };
}

/** Returns the route of the requests, or of one of them with its draft. */
function requestRoute(id: string | undefined, draft: string | undefined): Route {
  if (id === undefined) return { page: 'requests' };
  return draft ? { page: 'request', id: decode(id), draft: decode(draft) } : { page: 'unknown' };
}

/** Returns the address of a route. */
export function addressOf(route: Route): string {
  if (route.page === 'orders') return '#/orders';
  if (route.page === 'customers') return '#/customers';
  if (route.page === 'drafts') return '#/orders/saved';
  if (route.page === 'requests') return '#/requests';
  if (route.page === 'request')
    return `#/requests/${encodeURIComponent(route.id)}/${encodeURIComponent(route.draft)}`;
  if (route.page === 'approvals') return '#/approvals';
  if (route.page === 'payments') return '#/payments';
  if (route.page === 'outbox') return '#/outbox';
  if (route.page === 'message') return `#/outbox/${encodeURIComponent(route.id)}`;
  if (route.page === 'users') return '#/users';
  if (route.page === 'user') return `#/users/${encodeURIComponent(route.id)}`;
  if (route.page === 'sign-ins') return '#/sign-ins';
  if (route.page === 'new-order' && route.draft !== undefined)
    return `#/orders/saved/${route.kind.flow.id}/${encodeURIComponent(route.draft)}`;
  if (route.page === 'new-order' && route.contact !== undefined)
    return `#/customers/${encodeURIComponent(route.contact)}/order/${route.kind.flow.id}`;
  if (route.page === 'new-order')
    return route.kind === cartOrder ? '#/orders/new' : `#/orders/new/${route.kind.flow.id}`;
  if (route.page === 'order') return `#/orders/${encodeURIComponent(route.id)}`;
  return '#/';
}

export function goTo(route: Route): void {
  location.hash = addressOf(route);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
