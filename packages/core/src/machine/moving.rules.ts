import type { OrderContext } from '../order/context.ts';
import type { OrderEvent } from '../order/events.ts';
import type { Step } from '../order/flow.ts';
import { issuesOf } from '../rules/issues-of.ts';
import { stepAfter, stepBefore, stepsOf } from '../rules/route.ts';

/** Returns the step that a move leads to; `undefined` for other events. */
export function targetStepOf(event: OrderEvent, context: OrderContext): Step | undefined {
  if (event.type === 'next') return stepAfter(context.step, context);
  if (event.type === 'back') return stepBefore(context.step, context);
  return event.type === 'go' ? event.step : undefined;
}

/** Returns the refused steps after a refusal. A move onward, or placing, adds every incomplete step on the way. */
export function refusedBy(event: OrderEvent, context: OrderContext): readonly Step[] {
  if (event.type !== 'next' && event.type !== 'go' && event.type !== 'review.place') return context.refused;
  const path = event.type === 'next' ? [context.step] : stepsOf(context);
  const lacking = path.filter((step) => issuesOf(step, context).length > 0);
  return [...new Set([...context.refused, ...lacking])];
}
