import type { Flow, OrderContext, OrderEvent, Step } from '@orderpad/core';
import { adjacencyMapToArray, getAdjacencyMap, getShortestPaths } from 'xstate/graph';
import { questionOf } from '../../core/src/machine/moving.rules.ts';
import { isSkipped } from '../../core/src/rules/is-skipped.ts';
import { issuesOf } from '../../core/src/rules/issues-of.ts';
import { issuesWith } from '../../core/src/rules/issues-with.ts';
import { stepsOf } from '../../core/src/rules/route.ts';
import { nameOf, type Act } from './acts.ts';
import type { OrderModel, OrderSnapshot } from './order-logic.ts';

/** What an order is at a point of a path, by public names. */
export interface Point {
  readonly step: Step;
  /** True once the order was sent to be placed. */
  readonly isPlacing: boolean;
  /** Codes of what each step lacks, e.g. `contact: contact-required`. */
  readonly lacks: readonly string[];
  readonly skipped: readonly Step[];
}

/** One act in one state, and what became of it. */
export interface Edge {
  readonly from: Point;
  readonly act: Act;
  readonly to: Point;
  /** Codes that refused a move or the submission. */
  readonly refusedBy: readonly string[];
  /** The question on the way of a move, answered or not. */
  readonly question: string | undefined;
  /** The acts that lead to `from`, by the shortest path. */
  readonly path: readonly Act[];
}

/** Every state of a flow that the acts reach, and every act in each. */
export interface FlowGraph {
  readonly flow: Flow;
  readonly begin: Point;
  readonly states: number;
  readonly edges: readonly Edge[];
}

/** Walks over everything that can be done in a flow, by xstate's own functions. */
export function graphOf(flow: Flow, { logic, actsIn }: OrderModel): FlowGraph {
  const options = { events: actsIn, serializeState: keyOf, serializeEvent: nameOf };
  const paths = new Map(
    getShortestPaths(logic, options).map(({ state, steps }) => [
      keyOf(state),
      // The first step of a path is the beginning itself.
      steps.slice(1).map(({ event }) => event),
    ]),
  );
  const all = adjacencyMapToArray(getAdjacencyMap(logic, options));
  const [first] = all;
  if (!first) throw new Error(`nothing can be done in ${flow.id}`);
  return {
    flow,
    begin: pointOf(first.state.context, false),
    states: paths.size,
    edges: all.map(({ state, event, nextState }) => {
      const move = moveOf(event);
      return {
        from: pointOf(state.context, isPlacing(state)),
        act: event,
        to: pointOf(nextState.context, isPlacing(nextState)),
        refusedBy: refusalOf(move, state.context),
        question: questionFor(event, state.context),
        path: paths.get(keyOf(state)) ?? [],
      };
    }),
  };
}

/** Returns the point of a context; see `Point`. */
export const pointOf = (context: OrderContext, isPlacing: boolean): Point => ({
  step: context.step,
  isPlacing,
  lacks: stepsOf(context).flatMap((step) => issuesOf(step, context).map(({ code }) => `${step}: ${code}`)),
  skipped: context.flow.steps.filter((step) => isSkipped(step, context)),
});

/** Returns the event of a move or of the submission; `undefined` for an act that edits. */
export function moveOf(act: Act): OrderEvent | undefined {
  if (act.type === 'place') return { type: 'review.place' };
  return act.type === 'next' || act.type === 'back' || act.type === 'go' ? act : undefined;
}

const refusalOf = (move: OrderEvent | undefined, context: OrderContext): readonly string[] =>
  move ? issuesWith(move, context).map(({ code }) => code) : [];

const questionFor = (act: Act, context: OrderContext): string | undefined =>
  act.type === 'next' || act.type === 'go'
    ? questionOf(act.type === 'next' ? { type: 'next' } : act, context)?.question
    : undefined;

const isPlacing = (snapshot: OrderSnapshot): boolean => snapshot.matches('placing');

/** Returns what the future of an order depends on. Two states with the same key allow the same. */
function keyOf(snapshot: OrderSnapshot): string {
  const { step, contact, lines, draft, quote, entry } = snapshot.context;
  const [shipment] = draft.shipments;
  return [
    isPlacing(snapshot) ? 'placing' : step,
    contact?.id,
    lines.size,
    lines.ships,
    shipment?.to?.kind,
    shipment?.methodId,
    draft.destination,
    draft.payment?.methodId,
    entry?.state,
    quote !== undefined,
  ].join(' ');
}
