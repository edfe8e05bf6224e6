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

/** Returns the transitions of a move, one per step. A refused move matches none and is left to the parent state. */
const moving = (steps: readonly Step[]) =>
  steps.map((step) => ({ guard: { type: 'leadsTo', params: step }, target: `.${step}` }) as const);

/** Creates the region of the current step: one state per step of a flow. The first step is derived from the draft, never stored. */
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

/** Returns the transitions of all edits. They are accepted at any step, since a page may show every step at once. */
export const editing = () => Object.fromEntries(editTypes().map((type) => [type, accepted]));
