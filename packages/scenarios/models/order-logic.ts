import type { Draft, Quote } from '@orderpad/contracts';
import type { Flow, OrderContext, OrderEvent } from '@orderpad/core';
import { transition, type ActorLogic, type SnapshotFrom } from 'xstate';
import { createOrderMachine, type OrderMachine } from '../../core/src/machine/machine.ts';
import { draftOf } from '../../core/src/order/context.ts';
import { actsIn, eventOf, type Act, type Cast } from './acts.ts';

/** A state of the machine of a flow. */
export type OrderSnapshot = SnapshotFrom<OrderMachine>;

/** View of an order for the graph functions: its beginning, the acts that are possible in it, and their outcome. */
export interface OrderModel {
  readonly logic: ActorLogic<OrderSnapshot, Act>;
  readonly actsIn: (snapshot: OrderSnapshot) => readonly Act[];
}

/**
 * Returns the machine of a flow as a function without time, from the context of an order that has just opened: each act is followed
 * by the quote of a host. What a submission leads to is left out.
 */
export function orderModel(
  flow: Flow,
  opened: OrderContext,
  cast: Cast,
  quote: (draft: Draft) => Quote,
): OrderModel {
  const machine = createOrderMachine(flow);
  const editing = { contact: 'idle', pricing: 'stale', keeping: 'clean', saving: 'resting' };
  const begin = machine.resolveState({
    value: { editing: { ...editing, step: opened.step } },
    context: opened,
  });

  const sent = (snapshot: OrderSnapshot, event: OrderEvent): OrderSnapshot => {
    let [now] = transition(machine, snapshot, event);
    for (let answers = 0; now.matches({ editing: { pricing: 'quoting' } }); answers++) {
      if (answers > 10) throw new Error('the prices never come to rest');
      [now] = transition(machine, now, quoted(quote(draftOf(now.context))));
    }
    return now;
  };

  return {
    logic: {
      transition: (snapshot, act) => sent(snapshot, eventOf(act, snapshot.context, cast)),
      // The first event prices an order that begins with lines; there is nothing behind its first step.
      getInitialSnapshot: () => sent(begin, { type: 'back' }),
      getPersistedSnapshot: (snapshot) => snapshot,
    },
    actsIn: (snapshot) => (snapshot.matches('editing') ? actsIn(snapshot.context, cast) : []),
  };
}

/**
 * Returns the event by which the machine learns a quote. Its type is internal to xstate, so it is none of an order's own. The caller throws
 * where the machine does not take it.
 */
const quoted = (output: Quote): OrderEvent =>
  ({ type: 'xstate.done.actor.0.order.editing.pricing.quoting', output }) as unknown as OrderEvent;
