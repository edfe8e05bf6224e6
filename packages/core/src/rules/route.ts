import type { Issue } from '@orderpad/contracts';
import type { OrderContext } from '../order/context.ts';
import type { Step } from '../order/flow.ts';
import { issuesOf } from './issues-of.ts';
import { isSkipped } from './is-skipped.ts';

/** Returns the steps of this order, in their order, without those that are skipped. */
export const stepsOf = (context: OrderContext): Step[] =>
  context.flow.steps.filter((step) => !isSkipped(step, context));

/** Returns the issues of every step before a step. */
export function issuesBefore(step: Step, context: OrderContext): readonly Issue[] {
  const path = stepsOf(context);
  return path.slice(0, Math.max(path.indexOf(step), 0)).flatMap((before) => issuesOf(before, context));
}

/** Tells if a step can be visited: every step before it is complete. */
export const canVisit = (step: Step, context: OrderContext): boolean =>
  stepsOf(context).includes(step) && issuesBefore(step, context).length === 0;

/** Returns the next step. When the following step is skipped, returns the first incomplete step after it, at the latest the review. */
export function stepAfter(step: Step, context: OrderContext): Step | undefined {
  const { steps } = context.flow;
  const following = steps[steps.indexOf(step) + 1];
  const later = stepsOf(context).filter((each) => isBehind(step, each, context));
  return following !== undefined && isSkipped(following, context)
    ? later.find((each) => each === 'review' || issuesOf(each, context).length > 0)
    : later[0];
}

/** Returns the previous step; `undefined` on the first one. */
export const stepBefore = (step: Step, context: OrderContext): Step | undefined =>
  stepsOf(context).findLast((each) => isBehind(each, step, context));

/** Returns the furthest step that can be visited: a restored draft is resumed there. */
export const furthestStep = (context: OrderContext): Step =>
  stepsOf(context).findLast((step) => canVisit(step, context)) ?? 'review';

/** Tells if `later` comes after `step` in the flow, skipped or not. */
const isBehind = (step: Step, later: Step, { flow }: OrderContext): boolean =>
  flow.steps.indexOf(step) < flow.steps.indexOf(later);
