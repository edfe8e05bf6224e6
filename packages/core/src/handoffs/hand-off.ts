import { snapshotOf, type Instant, type Money } from '@orderpad/contracts';

import { currentQuote } from '../order/context.ts';
import type { OrderSession } from '../order/session.ts';

/** The terms on which an order is left to its customer. */
export interface HandoffTermsGiven {
  /** The total on the screen; at another the order is not handed off. */
  readonly total?: Money | undefined;
  /** The address that the host sends the link to. Without one the operator passes the link on. */
  readonly sendTo?: string | undefined;
  /** The end of the link. Default: the host decides. */
  readonly expiresAt?: Instant | undefined;
}

/**
 * Leaves an order to its customer, with what its quote says, so that it can be compared when it is continued. `handed-off` follows,
 * or `blocked` where the order lacks something, or `failed`.
 *
 * @example
 * session.on('handed-off', ({ handoff }) => console.log(handoff.state));
 * handOff(session, { sendTo: 'ada@example.com' });
 */
export function handOff(session: OrderSession, { total, sendTo, expiresAt }: HandoffTermsGiven): void {
  const quote = session.view(({ context }) => currentQuote(context));
  session.send({
    type: 'handoffs.create',
    ...(total && { total }),
    ...(sendTo !== undefined && { sendTo }),
    ...(expiresAt !== undefined && { expiresAt }),
    ...(quote && { quoted: snapshotOf(quote) }),
  });
}
