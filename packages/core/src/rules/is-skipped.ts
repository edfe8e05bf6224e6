import type { OrderContext } from '../order/context.ts';
import type { Step } from '../order/flow.ts';
import { allSlices } from './slices.ts';

/** Tells if a step has nothing to ask in this order. */
export const isSkipped = (step: Step, context: OrderContext): boolean =>
  allSlices().some((slice) => slice.step === step && (slice.isSkipped?.(context) ?? false));
