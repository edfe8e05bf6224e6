import type { SnapshotFrom } from 'xstate';
import type { OrderContext } from './context.ts';
import type { orderMachine } from './machine.ts';
import type { PadView } from './pad.view.ts';
import type { PricingState } from './summary.view.ts';

/** What the views are made of: where the machine is, in the words of the views, and what it remembers. */
export interface OrderState {
  readonly phase: PadView['phase'];
  readonly isPlacing: boolean;
  readonly pricing: PricingState;
  readonly keeping: PadView['keeping'];
  readonly context: OrderContext;
}

/** A view of an order: pure, and cheap enough to be made anew after every event. */
export type Selector<View> = (state: OrderState) => View;

const keepings: Record<string, PadView['keeping']> = { savedHere: 'saved-here' };

/** The one place that knows the names of states. */
export function stateOf({ value, context }: SnapshotFrom<typeof orderMachine>): OrderState {
  // The value of the machine above: a name, or a name and what is inside.
  const [phase, inside] = typeof value === 'string' ? [value, undefined] : (Object.entries(value)[0] ?? []);
  const regions = (phase === 'editing' ? inside : {}) as { pricing?: unknown; keeping?: string };
  const isPlacing = phase === 'placing';
  return {
    phase: isPlacing ? 'editing' : (phase as PadView['phase']),
    isPlacing,
    pricing:
      typeof regions.pricing === 'object' ? 'unpriced' : ((regions.pricing ?? 'stale') as PricingState),
    keeping: keepings[regions.keeping ?? ''] ?? ((regions.keeping ?? 'clean') as PadView['keeping']),
    context,
  };
}
