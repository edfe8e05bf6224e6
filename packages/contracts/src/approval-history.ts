import type { Approval } from './approvals.ts';
import type { HistoryEntry, Order } from './orders.ts';
import { withoutStaffDetails } from './without-staff-details.ts';

/** Returns the entries of the history of an order that tell who asked for more than the limit, and who granted it. */
export const approvalHistory = ({ history }: Pick<Approval, 'history'>): HistoryEntry[] =>
  history.map(({ at, state, by }) => ({ at, code: `approval-${state}`, by, params: {} }));

/** Returns an order as its customer may have it: without the details of staff, and without who approved what was taken off. */
export function orderForCustomer(order: Order): Order {
  const { approvedBy: _, ...rest } = withoutStaffDetails(order);
  return { ...rest, history: rest.history.filter(({ code }) => !code.startsWith('approval-')) };
}
