import { isHostError, type Id, type ProblemCode } from '@orderpad/contracts';
import { hostCan } from '../order/context.ts';
import { oncePer } from '../order/once-per.ts';
import type { OrderSession } from '../order/session.ts';
import type { OrderState } from '../order/state.ts';
import { unsupported } from '../order/unsupported.ts';
import { orderAgain, type Reordered } from './order-again.ts';
import { proposeMethods, type ProposedMethods } from './propose-methods.ts';

/** The state of ordering a past order again. */
export interface ReorderView {
  /** `adding` until the lines are there, `pricing` until the methods are taken over or cannot be. `none`: the contact has no orders. */
  readonly state: 'idle' | 'adding' | 'pricing' | 'done' | 'failed' | 'none';
  /** The order that is read, or was read last; `undefined` for the newest one. */
  readonly orderId: Id | undefined;
  readonly problem: ProblemCode | undefined;
  readonly result: Reordered | undefined;
  readonly methods: ProposedMethods | undefined;
}

/** Orders past orders of the contact again, one at a time. */
export interface Reorder {
  readonly view: ReorderView;
  /** Adds the lines of an order, of the newest one of the contact by default, and takes over its methods. Never rejects. */
  again(orderId?: Id): Promise<void>;
  /** Forgets the result. The lines stay. */
  dismiss(): void;
  /** Calls the listener after every change of the view. Returns an unsubscribe function. */
  watch(listener: () => void): () => void;
}

const idle: ReorderView = {
  state: 'idle',
  orderId: undefined,
  problem: undefined,
  result: undefined,
  methods: undefined,
};

/** Tells if past orders of the contact can be ordered again: the host gives them out, and the order takes lines. */
export const canOrderAgain = ({ phase, context }: OrderState): boolean =>
  phase === 'editing' &&
  hostCan(context, 'orders.get') &&
  context.draft.contactId !== undefined &&
  context.flow.steps.includes('items');

/**
 * Returns what orders past orders again for a session: the same object at every call, so that its result outlives the element that
 * asked for it.
 *
 * @example
 * const reorder = reorderOf(session);
 * reorder.watch(() => console.log(reorder.view.state, reorder.view.result?.notes.length));
 * await reorder.again();
 */
export const reorderOf: (session: OrderSession) => Reorder = oncePer((session) => {
  const listeners = new Set<() => void>();
  let view = idle;
  const show = (changes: Partial<ReorderView>): void => {
    view = { ...view, ...changes };
    for (const listener of listeners) listener();
  };
  return {
    get view() {
      return view;
    },
    async again(orderId) {
      if (view.state === 'adding' || view.state === 'pricing' || !session.view(canOrderAgain)) return;
      show({ ...idle, state: 'adding', orderId });
      try {
        const id = orderId ?? (await newestOrder(session));
        if (id === undefined) return show({ state: 'none' });
        const result = await orderAgain(session, id);
        show({ state: 'pricing', orderId: id, result });
        const methods = await proposeMethods(session, result.order);
        show({ state: 'done', methods });
      } catch (error) {
        const problem = isHostError(error) ? error.code : 'internal';
        show(problem === 'aborted' ? idle : { state: 'failed', problem });
      }
    },
    dismiss: () => show(idle),
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
});

const newestOrder = (session: OrderSession): Promise<Id | undefined> =>
  session.ask(async ({ orders }, { context }) => {
    const { contactId } = context.draft;
    const query = { text: '', limit: 1, ...(contactId && { contactId }) };
    const { signal } = new AbortController();
    const { items } = await (orders.list?.(query, { signal }) ?? unsupported());
    return items[0]?.id;
  });
