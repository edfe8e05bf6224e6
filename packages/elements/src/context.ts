import { createContext } from '@lit/context';
import type { OrderSession } from '@orderpad/core';

/** The order above an element: a reference that stays, whose views change. `undefined` until the pad has one. */
export const orderContext = createContext<OrderSession | undefined>(Symbol.for('order-pad-session'));
