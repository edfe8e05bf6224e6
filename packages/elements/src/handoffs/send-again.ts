import type { OrderSession } from '@orderpad/core';

const wanted = new WeakSet<OrderSession>();

/** Remembers that an order which is being taken back is to be sent again. */
export const wantAgain = (session: OrderSession): void => void wanted.add(session);

/** Tells, once, if an order is to be sent again. */
export const takeAgain = (session: OrderSession): boolean => wanted.delete(session);
