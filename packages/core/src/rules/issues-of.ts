import type { Issue } from '@orderpad/contracts';
import { currentQuote, type OrderContext } from '../order/context.ts';
import type { Step } from '../order/flow.ts';
import { isSkipped } from './is-skipped.ts';
import { allSlices } from './slices.ts';
import { stepOf } from './step-of.ts';

const known = new WeakMap<OrderContext, Map<Step, readonly Issue[]>>();

/**
 * Returns the issues of a step: what it lacks, and the host's errors that point to it; empty when the step is complete. Computed
 * once per state.
 */
export function issuesOf(step: Step, context: OrderContext): readonly Issue[] {
  const answers = known.get(context) ?? new Map<Step, readonly Issue[]>();
  known.set(context, answers);
  const issues = answers.get(step) ?? [
    ...allSlices().flatMap((slice) => (slice.step === step ? (slice.issuesOf?.(context) ?? []) : [])),
    ...quoteErrors(step, context),
  ];
  answers.set(step, issues);
  return issues;
}

/** Returns the errors of the quote that point to a step. The review takes those that point to no step of this order. */
function quoteErrors(step: Step, context: OrderContext): readonly Issue[] {
  const isOwn = (issue: Issue): boolean => {
    const own = stepOf(issue);
    const isAsked = own && context.flow.steps.includes(own) && !isSkipped(own, context);
    return (isAsked ? own : 'review') === step;
  };
  const errors = currentQuote(context)?.issues.filter(({ severity }) => severity === 'error') ?? [];
  return errors.filter(isOwn);
}
