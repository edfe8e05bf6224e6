import { type Issue, issue } from '@orderpad/contracts';
import type { OrderContext } from '../order/context.ts';
import type { OrderEvent } from '../order/events.ts';
import { paysOnly } from '../order/pays-only.ts';
import type { IssuesWith, Slice } from '../order/slice.ts';
import { issuesOf } from './issues-of.ts';
import { issuesBefore, shownWith, stepAfter, stepBefore, stepsOf } from './route.ts';
import { allSlices } from './slices.ts';

/** The issues with moves and with placing, which depend on every step. */
const moves: IssuesWith = {
  'review.place': (context) => stepsOf(context).flatMap((step) => issuesOf(step, context)),
  // The customer pays, so the payment may be missing.
  'handoffs.create': (context) =>
    stepsOf(context).flatMap((step) => (step === 'payment' ? [] : issuesOf(step, context))),
  next: (context) => {
    const issues = shownWith(context.step, context).flatMap((step) => issuesOf(step, context));
    return issues.length > 0 || stepAfter(context.step, context) ? issues : [issue('no-step-after', [])];
  },
  back: (context) => (stepBefore(context.step, context) ? [] : [issue('no-step-before', [])]),
  go: (context, { step }) =>
    stepsOf(context).includes(step) ? issuesBefore(step, context) : [issue('unsupported', [], { step })],
};

/** Returns why an event would be refused now; empty when it would be accepted. Events that no slice knows are accepted. */
export function issuesWith(event: OrderEvent, context: OrderContext): readonly Issue[] {
  if (paysOnly(context) && allSlices().some((slice) => !slice.opensToPayer && isEditOf(slice, event)))
    return [issue('handoff-draft-changed', [])];
  return [moves, ...allSlices().map((slice) => slice.issuesWith ?? {})].flatMap((table) => {
    // The table is keyed by event type, so the entry found takes exactly this event.
    const issuesFor = table[event.type] as
      | ((context: OrderContext, event: OrderEvent) => readonly Issue[])
      | undefined;
    return issuesFor?.(context, event) ?? [];
  });
}

const isEditOf = ({ edits = {} }: Slice, { type }: OrderEvent): boolean => Object.hasOwn(edits, type);
