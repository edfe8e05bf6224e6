import type { Issue } from '@orderpad/contracts';
import type { OrderContext } from './context.ts';
import type { Step } from './flow.ts';
import { needsOf } from './needs.rules.ts';

/** What a step still needs, once completing it was refused; then kept up to date. */
export const shownIssues = (step: Step, context: OrderContext): readonly Issue[] =>
  context.refused.includes(step) ? needsOf(step, context) : none;

const none: readonly Issue[] = [];
