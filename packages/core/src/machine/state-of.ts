import type { Issue } from '@orderpad/contracts';
import type { SnapshotFrom } from 'xstate';
import { issuesOf } from '../rules/issues-of.ts';
import type { KeepingState, OrderState, Phase, PricingState } from '../order/state.ts';
import type { OrderMachine } from './machine.ts';

const keepings: Record<string, KeepingState> = { savedHere: 'saved-here' };

const none: readonly Issue[] = [];

/** Translates a snapshot of the machine for the views. No other function depends on the names of states. */
export function stateOf({ value, context }: SnapshotFrom<OrderMachine>): OrderState {
  // The value of a snapshot is the name of a state, or a record from that name to its nested states.
  const [phase, inside] = typeof value === 'string' ? [value, undefined] : (Object.entries(value)[0] ?? []);
  const regions = (phase === 'editing' ? inside : {}) as { pricing?: unknown; keeping?: string };
  const isPlacing = phase === 'placing';
  return {
    phase: isPlacing ? 'editing' : (phase as Phase),
    isPlacing,
    pricing:
      typeof regions.pricing === 'object' ? 'unpriced' : ((regions.pricing ?? 'stale') as PricingState),
    keeping: keepings[regions.keeping ?? ''] ?? ((regions.keeping ?? 'clean') as KeepingState),
    context,
    shownIssues: (step) => (context.refused.includes(step) ? issuesOf(step, context) : none),
  };
}
