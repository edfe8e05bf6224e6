import type { Handoff } from '@orderpad/contracts';
import type { HandingOff, OrderContext } from '../order/context.ts';
import type { StoredHandoff } from '../storage/stored-handoff.ts';

/** Tells if the link of a hand-off works: the customer can pay, and the draft is locked. */
export const isLive = ({ state }: Pick<Handoff, 'state'>): boolean =>
  state === 'waiting' || state === 'opened' || state === 'failed';

/** Tells if a hand-off has ended without an order, so that the draft can be edited again. */
const isOver = ({ handoff }: HandingOff): boolean =>
  handoff?.state === 'expired' || handoff?.state === 'revoked';

/** Returns the hand-off that locks the draft; `undefined` while it can be edited. */
export const lockingHandoff = ({ handingOff }: OrderContext): HandingOff | undefined =>
  handingOff && !isOver(handingOff) ? handingOff : undefined;

/** Returns the part of a hand-off that a device stores beside the draft. */
export function storedHandoffOf(context: OrderContext): StoredHandoff | undefined {
  const { id, request } = lockingHandoff(context) ?? {};
  if (id !== undefined) return { id };
  return request && { request };
}
