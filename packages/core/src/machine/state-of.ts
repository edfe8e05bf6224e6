import type { Issue } from '@orderpad/contracts';
import type { SnapshotFrom } from 'xstate';
import { issuesOf } from '../rules/issues-of.ts';
import type { OrderContext } from '../order/context.ts';
import type { KeepingState, OrderState, Phase, PricingState } from '../order/state.ts';
import type { OrderMachine } from './machine.ts';

const keepings: Record<string, KeepingState> = { savedHere: 'saved-here' };

interface Regions {
  readonly pricing?: unknown;
  readonly keeping?: string;
  readonly saving?: string;
}

/** Returns where the newest revision is saved. The host counts for more than the device. */
function keepingOf(
  { base, draft, saveFailure }: OrderContext,
  { keeping = 'clean', saving }: Regions,
): KeepingState {
  if (saving === 'saving') return 'saving';
  if (saveFailure?.code === 'stale') return 'conflict';
  if (base?.revision === draft.revision) return 'saved-at-host';
  return keepings[keeping] ?? (keeping as KeepingState);
}

const none: readonly Issue[] = [];

/** Translates a snapshot of the machine for the views. No other function depends on the names of states. */
export function stateOf({ value, context }: SnapshotFrom<OrderMachine>): OrderState {
  // The value of a snapshot is the name of a state, or a record from that name to its nested states.
  const [phase, inside] = typeof value === 'string' ? [value, undefined] : (Object.entries(value)[0] ?? []);
  const regions = (phase === 'editing' ? inside : {}) as Regions;
  const isPlacing = phase === 'placing';
  return {
    phase: isPlacing ? 'editing' : phase === 'handedOff' ? 'handed-off' : (phase as Phase),
    isPlacing,
    pricing:
      typeof regions.pricing === 'object' ? 'unpriced' : ((regions.pricing ?? 'stale') as PricingState),
    keeping: keepingOf(context, regions),
    context,
    shownIssues: (step) => (context.refused.includes(step) ? issuesOf(step, context) : none),
  };
}
