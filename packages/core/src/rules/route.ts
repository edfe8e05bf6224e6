import type { Issue } from '@orderpad/contracts';
import type { OrderContext } from '../order/context.ts';
import type { Step } from '../order/flow.ts';
import { screenOf } from '../order/screens.ts';
import { issuesOf } from './issues-of.ts';
import { isSkipped } from './is-skipped.ts';

/** Returns the steps of this order, in their order, without those that are skipped. */
export const stepsOf = (context: OrderContext): Step[] =>
  context.flow.steps.filter((step) => !isSkipped(step, context));

/** Returns the steps that are shown with a step, itself among them, without those that are skipped. */
export const shownWith = (step: Step, context: OrderContext): Step[] =>
  screenOf(step, context.flow).steps.filter((each) => !isSkipped(each, context));

/** Returns the issues of every step before the screen of a step. */
export function issuesBefore(step: Step, context: OrderContext): readonly Issue[] {
  const path = stepsOf(context);
  const [first = step] = screenOf(step, context.flow).steps;
  const before = path.includes(step) ? path.filter((each) => isBehind(each, first, context)) : [];
  return before.flatMap((each) => issuesOf(each, context));
}

/** Tells if a step can be visited: every step before its screen is complete. */
export const canVisit = (step: Step, context: OrderContext): boolean =>
  stepsOf(context).includes(step) && issuesBefore(step, context).length === 0;

/**
 * Returns the first step of the next screen. When the following step is skipped, returns that of the first screen after it that
 * lacks something, at the latest that of the review.
 */
export function stepAfter(step: Step, context: OrderContext): Step | undefined {
  const { steps } = context.flow;
  const last = screenOf(step, context.flow).steps.at(-1) ?? step;
  const following = steps[steps.indexOf(last) + 1];
  const later = stepsOf(context).filter((each) => isBehind(last, each, context));
  const next =
    following !== undefined && isSkipped(following, context)
      ? later.find((each) => each === 'review' || issuesOf(each, context).length > 0)
      : later[0];
  return next && firstOn(next, context);
}

/** Returns the first step of the previous screen; `undefined` on the first one. */
export function stepBefore(step: Step, context: OrderContext): Step | undefined {
  const [first = step] = screenOf(step, context.flow).steps;
  const before = stepsOf(context).findLast((each) => isBehind(each, first, context));
  return before && firstOn(before, context);
}

/** Returns the first step of the furthest screen that can be visited: a restored draft is resumed there. */
export const furthestStep = (context: OrderContext): Step =>
  firstOn(stepsOf(context).findLast((step) => canVisit(step, context)) ?? 'review', context);

/** Returns the question that the flow asks on the way from one step to another; `undefined` where it asks none. */
export function questionBetween(from: Step, to: Step, { flow }: OrderContext): string | undefined {
  const passed = flow.steps.slice(flow.steps.indexOf(from) + 1, flow.steps.indexOf(to) + 1);
  return passed.map((step) => flow.questions?.[step]).find((question) => question !== undefined);
}

/** Returns the first step that is shown on the screen of a step. */
const firstOn = (step: Step, context: OrderContext): Step => shownWith(step, context)[0] ?? step;

/** Tells if `later` comes after `step` in the flow, skipped or not. */
const isBehind = (step: Step, later: Step, { flow }: OrderContext): boolean =>
  flow.steps.indexOf(step) < flow.steps.indexOf(later);
