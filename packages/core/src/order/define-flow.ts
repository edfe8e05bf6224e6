import type { Flow } from './flow.ts';

/** Name a flow of your own. It is data: which steps, in which order, under which policies. */
// @__NO_SIDE_EFFECTS__
export const defineFlow = <const Defined extends Flow>(flow: Defined): Defined => flow;
