import { backOffice, type Flow, type OrderSession } from '@orderpad/core';
import { parkedOrderOf, parkOrder, type ParkedOrder } from '@orderpad/core/drafts';
import type { Id } from '@orderpad/contracts';
import { OrderPad } from '../pad/order-pad.ts';

/**
 * The pads of parked orders. While their page is open they rest outside of it with everything that was typed; those of an earlier page
 * are opened from the storage of the pad.
 */
export class OpenPads {
  readonly #resting = new Map<Id, { readonly pad: OrderPad; readonly parked: ParkedOrder }>();

  /** Facts about the orders whose pads rest here. */
  get parked(): readonly ParkedOrder[] {
    return [...this.#resting.values()].map(({ parked }) => parked);
  }

  /** Parks the order of a pad. Resolves with `false` where it is parked for as long as this page is open only. */
  async park(pad: OrderPad, session: OrderSession): Promise<boolean> {
    this.#resting.set(session.draftId, {
      pad,
      parked: session.ask((_, state) => parkedOrderOf(state)),
    });
    return parkOrder(session).then(
      (parked) => parked !== undefined,
      () => false,
    );
  }

  /** Returns the session of a parked order whose pad rests here. */
  sessionOf(draft: Id): OrderSession | undefined {
    return this.#resting.get(draft)?.pad.session;
  }

  /** Forgets the pad of an order that is parked no longer. */
  forget(draft: Id): void {
    this.#resting.delete(draft);
  }

  /** Lets the pad of a parked order rest here again, unchanged. */
  rest(pad: OrderPad, parked: ParkedOrder): void {
    this.#resting.set(parked.draftId, { pad, parked });
  }

  /** Returns the pad of a parked order: the one that rests here, or another like `like` that opens it from its storage. */
  padOf({ draftId, flow }: ParkedOrder, like: OrderPad, flows: readonly Flow[]): OrderPad {
    const resting = this.#resting.get(draftId)?.pad;
    this.#resting.delete(draftId);
    if (resting) return resting;
    const pad = padLike(like);
    pad.flow = flow === flowId(like) ? like.flow : (flows.find(({ id }) => id === flow) ?? flow);
    pad.draft = draftId;
    return pad;
  }
}

/** Returns a pad with the setup of another, without its order. What the page has put into its header and help moves over. */
export function padLike(pad: OrderPad): OrderPad {
  const next = pad.cloneNode();
  if (!(next instanceof OrderPad)) throw new TypeError('not an order pad');
  for (const name of ['draft', 'contact', 'busy', 'inert']) next.removeAttribute(name);
  const { host, flow, storage, timeLimit, messages, payments, layout } = pad;
  Object.assign(next, { host, flow, storage, timeLimit, messages, payments, layout });
  next.append(...pad.querySelectorAll(':scope > :is([slot=header], [slot=help])'));
  return next;
}

/** Returns the id of the flow of a pad. */
export const flowId = ({ flow }: OrderPad): string =>
  typeof flow === 'string' ? flow : (flow ?? backOffice).id;
