import type { Issue } from '@orderpad/contracts';
import type { OrderContext } from './context.ts';
import type { Step } from './flow.ts';
import { needsOf } from './needs.rules.ts';

/** Whether a step has anything to ask: shipping has not, where the flow says so, when nothing of what was chosen ships. */
const applies = (step: Step, { flow, lines }: OrderContext): boolean =>
  step !== 'shipping' || !flow.policies.skipShipping || lines.size === 0 || lines.ships > 0;

/** The steps this order takes, in order. */
export const stepsOf = (context: OrderContext): Step[] =>
  context.flow.steps.filter((step) => applies(step, context));

/** What stands before a step: the needs of every step on the way to it. */
export function barriersTo(step: Step, context: OrderContext): readonly Issue[] {
  const path = stepsOf(context);
  return path.slice(0, Math.max(path.indexOf(step), 0)).flatMap((before) => needsOf(before, context));
}

/** A step can be visited once every step before it is complete. */
export const canVisit = (step: Step, context: OrderContext): boolean =>
  stepsOf(context).includes(step) && barriersTo(step, context).length === 0;

/** The next step to go to. Where shipping is left out, the order goes on to its review, unless something is still missing. */
export function stepAfter(step: Step, context: OrderContext): Step | undefined {
  const later = stepsOf(context).filter((each) => isBehind(step, each, context));
  const isStraight = step === 'items' && isShippingLeftOut(context);
  return isStraight ? later.find((each) => each === 'review' || needsOf(each, context).length > 0) : later[0];
}

const isShippingLeftOut = (context: OrderContext): boolean =>
  context.flow.steps.includes('shipping') && !applies('shipping', context);

export const stepBefore = (step: Step, context: OrderContext): Step | undefined =>
  stepsOf(context).findLast((each) => isBehind(each, step, context));

/** The furthest step that can be visited: where a kept draft is taken up again. */
export const furthestStep = (context: OrderContext): Step =>
  stepsOf(context).findLast((step) => canVisit(step, context)) ?? 'review';

/** Whether `later` comes after `step` in the flow, skipped or not. */
const isBehind = (step: Step, later: Step, { flow }: OrderContext): boolean =>
  flow.steps.indexOf(step) < flow.steps.indexOf(later);
