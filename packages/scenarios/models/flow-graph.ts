import type { Flow, OrderContext, Step } from '@orderpad/core';
import { adjacencyMapToArray, getAdjacencyMap, getShortestPaths } from 'xstate/graph';
import { questionOf } from '../../core/src/machine/moving.rules.ts';
import { isSkipped } from '../../core/src/rules/is-skipped.ts';
import { issuesOf } from '../../core/src/rules/issues-of.ts';
import { issuesWith } from '../../core/src/rules/issues-with.ts';
import { furthestStep, stepsOf } from '../../core/src/rules/route.ts';
import { moveOf, nameOf, type Act } from './acts.ts';
import type { OrderModel, OrderSnapshot } from './order-logic.ts';

/** Description of an order in a state, by public names. */
export interface Point {
  readonly step: Step;
  /** True once the order was sent to be placed. */
  readonly isPlacing: boolean;
  /** Needs that the order does not meet: each code with its step, e.g. `contact: contact-required`. */
  readonly lacks: readonly string[];
  readonly skipped: readonly Step[];
  /** The step at which the order begins when it is resumed from its draft. */
  readonly resumesAt: Step;
}

/** One state of a flow, the shortest path to it, and everything that can be done there. */
export interface Node {
  readonly point: Point;
  readonly path: readonly Edge[];
  readonly edges: readonly Edge[];
}

/** One act in one state, and what became of it. */
export interface Edge {
  readonly from: Node;
  readonly act: Act;
  readonly to: Node;
  /** Codes that refused a move or the submission. */
  readonly refusedBy: readonly string[];
  /** The question on the way of a move, answered or not. */
  readonly question: string | undefined;
}

/** Every state of a flow that the acts reach; the first one is that of an order without an act. */
export interface FlowGraph {
  readonly flow: Flow;
  readonly nodes: readonly Node[];
}

/** Walks over everything that can be done in a flow, by xstate's own functions. */
export function graphOf(flow: Flow, { logic, actsIn }: OrderModel): FlowGraph {
  const options = { events: actsIn, serializeState: keyOf, serializeEvent: nameOf };
  const all = getAdjacencyMap(logic, options);
  const nodes = new Map(
    Object.values(all).map(({ state }) => {
      const edges: Edge[] = [];
      const path: Edge[] = [];
      return [keyOf(state), { point: pointOf(state), path, edges }] as const;
    }),
  );
  const nodeOf = (state: OrderSnapshot) => given(nodes.get(keyOf(state)));
  for (const { state, event: act, nextState } of adjacencyMapToArray(all)) {
    const move = moveOf(act);
    nodeOf(state).edges.push({
      from: nodeOf(state),
      act,
      to: nodeOf(nextState),
      refusedBy: move ? issuesWith(move, state.context).map(({ code }) => code) : [],
      question: questionFor(act, state.context),
    });
  }
  for (const { state, steps } of getShortestPaths(logic, options)) {
    let at: Node = given([...nodes.values()][0]);
    // The first step of a path is the beginning itself.
    for (const { event } of steps.slice(1)) {
      const edge = given(at.edges.find(({ act }) => nameOf(act) === nameOf(event)));
      nodeOf(state).path.push(edge);
      at = edge.to;
    }
  }
  return { flow, nodes: [...nodes.values()] };
}

function given<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('a path leads through a state that nothing leads to');
  return value;
}

function pointOf(snapshot: OrderSnapshot): Point {
  const { context } = snapshot;
  return {
    step: context.step,
    isPlacing: isPlacing(snapshot),
    lacks: stepsOf(context).flatMap((step) => issuesOf(step, context).map(({ code }) => `${step}: ${code}`)),
    skipped: context.flow.steps.filter((step) => isSkipped(step, context)),
    resumesAt: furthestStep(context),
  };
}

const questionFor = (act: Act, context: OrderContext): string | undefined =>
  act.type === 'next' || act.type === 'go'
    ? questionOf(act.type === 'next' ? { type: 'next' } : { type: 'go', step: act.step }, context)?.question
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
