import type { DraftTag } from '@orderpad/contracts';
import { canQuote } from '../order/context.ts';
import type { OrderSession } from '../order/session.ts';
import type { OrderState } from '../order/state.ts';
import { snapshotToSave } from './snapshot-to-save.ts';

/** Milliseconds that a price which is on its way is waited for, at most. */
const patience = 3_000;

/**
 * Saves an order for later at the host, with what its quote says, and with what it said before where the operator has not decided about a
 * difference since. A price that is on its way is waited for, up to three seconds.
 * Resolves once the order was asked to save: `saved` or `failed` follow, or `blocked` where it may not. With `base` it replaces
 * that saved state knowingly; `null`: one that is gone.
 *
 * @example
 * session.on('saved', ({ where }) => where === 'host' && console.log('The order can be continued anywhere.'));
 * await saveForLater(session);
 */
export async function saveForLater(session: OrderSession, base?: DraftTag | null): Promise<void> {
  if (session.view(isAwaited)) await priced(session);
  const quoted = snapshotToSave(session);
  session.send({
    type: 'drafts.save',
    ...(quoted && { quoted }),
    ...(base !== undefined && { base }),
  });
}

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
