import type { Step } from '../order/flow.ts';
import { editTypes } from '../rules/edits.ts';
import { accepted } from './accepted.ts';
import { orderSetup } from './setup.ts';

const entering = (step: Step) =>
  orderSetup.createStateConfig({
    entry: [
      { type: 'arrive', params: step },
      { type: 'announce', params: { type: 'stepped', step } },
    ],
  });

/** Moves to the step that the rules name; a move that they refuse is left to the state above. */
const moving = (steps: readonly Step[]) =>
  steps.map((step) => ({ guard: { type: 'leadsTo', params: step }, target: `.${step}` }) as const);

/** The region that holds where the operator is: one state per step of a flow. A step is derived from the draft, never stored. */
export function stepRegion(steps: readonly Step[]) {
  const moves = moving(steps);
  return orderSetup.createStateConfig({
    initial: 'arriving',
    on: { next: moves, back: moves, go: moves },
    states: {
      arriving: {
        always: steps.map((step) => ({ guard: { type: 'arrivesAt', params: step }, target: step }) as const),
      },
      ...Object.fromEntries(steps.map((step) => [step, entering(step)])),
    },
  });
}

/** Every event that edits the draft. Accepted at any step, since a page may show them all. */
export const editing = () => Object.fromEntries(editTypes().map((type) => [type, accepted]));
