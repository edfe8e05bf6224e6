import type { Handoff, Money } from '@orderpad/contracts';
import { currentQuote, hostCan, type Failure, type HandingOff } from '../order/context.ts';
import type { OrderState } from '../order/state.ts';

/**
 * The progress of leaving the order to its customer. `creating`: the host is asked for a link. `unknown`: it did not answer, and is
 * asked again with the same key. `finding`: the host says that the customer is to pay, and is asked for more. The other states are
 * those of the hand-off; after `expired` and `revoked` the draft can be edited again.
 */
export type HandoffProgress = 'none' | 'creating' | 'unknown' | 'finding' | Handoff['state'];

/** The content of **Send to customer**, and of the card that follows the customer. */
export interface HandoffsView {
  /** True where the host leaves orders to customers, and staff take this one. */
  readonly isOffered: boolean;
  readonly progress: HandoffProgress;
  readonly handoff: Handoff | undefined;
  /** The address for the customer; `undefined` once the session that asked for it has ended, or the hand-off is over. */
  readonly link: string | undefined;
  /** True while changes arrive as they happen; `false` while the host cannot be reached. */
  readonly isConnected: boolean;
  readonly isRevoking: boolean;
  /** The reason why the order could not be taken back. */
  readonly revokeFailure: Failure | undefined;
  /** The reason why the order was not handed off. */
  readonly refusal: Failure | undefined;
  /** The e-mail address of the contact. */
  readonly email: string | undefined;
  /** The exact total that would be handed off now. */
  readonly total: Money | undefined;
}

/** Selects the content of **Send to customer**, and of the card that follows the customer. */
export function handoffsView({ phase, context }: OrderState): HandoffsView {
  const { flow, contact, handingOff, handoffRefusal } = context;
  const quote = currentQuote(context);
  const isLocked = phase === 'handed-off';
  return {
    isOffered: flow.mode === 'agent' && hostCan(context, 'handoffs'),
    progress: progressOf(handingOff),
    handoff: handingOff?.handoff,
    link: isLocked ? handingOff?.link : undefined,
    isConnected: handingOff?.failure === undefined,
    isRevoking: handingOff?.isRevoking ?? false,
    revokeFailure: handingOff?.revokeFailure,
    refusal: handoffRefusal,
    email: contact?.email,
    total: quote && { amount: quote.totals.total, currency: quote.currency },
  };
}

function progressOf(handingOff: HandingOff | undefined): HandoffProgress {
  if (!handingOff) return 'none';
  const { handoff, request, failure, attempts } = handingOff;
  if (handoff) return handoff.state;
  if (!request) return 'finding';
  return failure || attempts > 0 ? 'unknown' : 'creating';
}
