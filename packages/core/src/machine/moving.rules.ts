import type { OrderContext } from '../order/context.ts';
import type { OrderEvent } from '../order/events.ts';
import type { Step } from '../order/flow.ts';
import { issuesOf } from '../rules/issues-of.ts';
import { questionBetween, shownWith, stepAfter, stepBefore, stepsOf } from '../rules/route.ts';

/** Returns the step that a move leads to; `undefined` for other events. */
export function targetStepOf(event: OrderEvent, context: OrderContext): Step | undefined {
  if (event.type === 'next') return stepAfter(context.step, context);
  if (event.type === 'back') return stepBefore(context.step, context);
  return event.type === 'go' ? event.step : undefined;
}

/** Returns the question to answer before a move, and the step that it leads to; `undefined` once it is answered, or where none is asked. */
export function questionOf(
  event: OrderEvent,
  context: OrderContext,
): { readonly question: string; readonly step: Step } | undefined {
  const step = targetStepOf(event, context);
  if (!step || ('answered' in event && event.answered)) return undefined;
  const question = questionBetween(context.step, step, context);
  return question === undefined ? undefined : { question, step };
}

/** Returns the refused steps after a refusal. A move onward, or placing, adds every incomplete step on the way. */
export function refusedBy(event: OrderEvent, context: OrderContext): readonly Step[] {
  if (event.type !== 'next' && event.type !== 'go' && event.type !== 'review.place') return context.refused;
  const path = event.type === 'next' ? shownWith(context.step, context) : stepsOf(context);
  const lacking = path.filter((step) => issuesOf(step, context).length > 0);
  return [...new Set([...context.refused, ...lacking])];
}
