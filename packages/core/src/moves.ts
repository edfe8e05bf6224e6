import { steps } from './flow.ts';

/** To whichever step the rules name; refused above when they name none. */
export const moves = steps.map(
  (step) => ({ guard: { type: 'leadsTo', params: step }, target: `.${step}` }) as const,
);

/** Where a new or a kept draft is taken up. */
export const arrivals = steps.map(
  (step) => ({ guard: { type: 'arrivesAt', params: step }, target: step }) as const,
);
