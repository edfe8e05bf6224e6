import { snapshotOf, type DraftTag } from '@orderpad/contracts';
import { canQuote, currentQuote } from '../order/context.ts';
import type { OrderSession } from '../order/session.ts';
import type { OrderState } from '../order/state.ts';

/** Milliseconds that a price which is on its way is waited for, at most. */
const patience = 3_000;

/**
 * Saves an order for later at the host, with what its quote says. A price that is on its way is waited for, up to three seconds.
 * Resolves once the order was asked to save: `saved` or `failed` follow, or `blocked` where it may not. With `base` it replaces
 * that saved state knowingly; `null`: one that is gone.
 *
 * @example
 * session.on('saved', ({ where }) => where === 'host' && console.log('The order can be continued anywhere.'));
 * await saveForLater(session);
 */
export async function saveForLater(session: OrderSession, base?: DraftTag | null): Promise<void> {
  if (session.view(isAwaited)) await priced(session);
  const quote = session.view(quoteIn);
  session.send({
    type: 'drafts.save',
    ...(quote && { quoted: snapshotOf(quote) }),
    ...(base !== undefined && { base }),
  });
}

const quoteIn = ({ context }: OrderState) => currentQuote(context);

const isAwaited = ({ pricing, context }: OrderState): boolean =>
  canQuote(context) && (pricing === 'stale' || pricing === 'quoting');

function priced(session: OrderSession): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      unsubscribe();
      clearTimeout(timer);
      resolve();
    };
    const unsubscribe = session.watch(isAwaited, (isStillAwaited) => {
      if (!isStillAwaited) end();
    });
    const timer = setTimeout(end, patience);
  });
}
