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

export function stepAfter(step: Step, context: OrderContext): Step | undefined {
  const path = stepsOf(context);
  const at = path.indexOf(step);
  return at >= 0 ? path[at + 1] : path.find((each) => isBehind(step, each, context));
}

export const stepBefore = (step: Step, context: OrderContext): Step | undefined =>
  stepsOf(context).findLast((each) => isBehind(each, step, context));

/** The furthest step that can be visited: where a kept draft is taken up again. */
export const furthestStep = (context: OrderContext): Step =>
  stepsOf(context).findLast((step) => canVisit(step, context)) ?? 'review';

/** Whether `later` comes after `step` in the flow, skipped or not. */
const isBehind = (step: Step, later: Step, { flow }: OrderContext): boolean =>
  flow.steps.indexOf(step) < flow.steps.indexOf(later);
