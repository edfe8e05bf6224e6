import { createContext } from '@lit/context';
import type { OrderSession } from '@orderpad/core';
import type { OrderSelectors } from './order-views.ts';
import type { Elsewhere } from './pad/other-windows.ts';

/** An order, and how each of its views is selected: elements name a view and need not fetch the core for it. */
export interface Order extends OrderSession {
  readonly views: OrderSelectors;
  /** Hear what other windows do with the same draft. */
  elsewhere(listener: (news: Elsewhere) => void): () => void;
}

/** The order above an element: a reference that stays, whose views change. `undefined` until the pad has one. */
export const orderContext = createContext<Order | undefined>(Symbol.for('order-pad-session'));
