import { createContext } from '@lit/context';
import type { OrderSession } from '@orderpad/core';
import type { OrderSelectors } from './order-views.ts';

/** An order, and how each of its views is selected: elements name a view and need not fetch the core for it. */
export interface Order extends OrderSession {
  readonly views: OrderSelectors;
}

/** The order above an element: a reference that stays, whose views change. `undefined` until the pad has one. */
export const orderContext = createContext<Order | undefined>(Symbol.for('order-pad-session'));
