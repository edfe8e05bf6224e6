import type { Flow, Screen, Step } from './flow.ts';

/** Returns the screen of a step; one of its own where the flow names none. */
export const screenOf = (step: Step, { screens }: Pick<Flow, 'screens'>): Screen =>
  screens?.find(({ steps }) => steps.includes(step)) ?? { name: step, steps: [step] };

/** Returns the screens of a flow, in their order. */
export const screensOf = (flow: Pick<Flow, 'steps' | 'screens'>): readonly Screen[] =>
  flow.steps.map((step) => screenOf(step, flow)).filter(({ steps: [first] }, at) => first === flow.steps[at]);
