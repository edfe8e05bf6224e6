import {
  orderForCustomer,
  type Order,
  type OrderPage,
  type OrderSummary,
  type SubmissionState,
} from '@orderpad/contracts';
import type { User } from '../service/service.ts';

/** Returns an order as its reader may have it: customers are sent no details of staff. */
export const orderFor = ({ role }: User, order: Order): Order =>
  role === 'customer' ? orderForCustomer(order) : order;

/** Returns the state of a key as its reader may have it. */
export const stateFor = (user: User, state: SubmissionState): SubmissionState =>
  state.state === 'placed' ? { ...state, order: orderFor(user, state.order) } : state;

/** Returns a list of orders as its reader may have it: customers are sent no tags. */
export const pageFor = ({ role }: User, page: OrderPage): OrderPage =>
  role === 'customer' ? { ...page, items: page.items.map(withoutTags) } : page;

function withoutTags(summary: OrderSummary): OrderSummary {
  const { tags: _, ...order } = summary;
  return order;
}
