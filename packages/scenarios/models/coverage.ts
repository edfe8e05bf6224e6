import { createOrderMachine } from '../../core/src/machine/machine.ts';
import { screensOf } from '../../core/src/order/screens.ts';
import type { Flow, Step } from '@orderpad/core';
import { moveOf, nameOf } from './acts.ts';
import type { Edge, FlowGraph, Node } from './flow-graph.ts';

/** A walk through a flow: one edge after the other, from its beginning. */
export type Walk = readonly Edge[];

/**
 * Returns the name of what an act does to the step of an order, e.g. `items → shipping by next`, `items: next refused by lines-required` or
 * `items: go to review asks checkout`; `undefined` for an act that edits.
 */
function transitionOf({ from, act, to, refusedBy, question }: Edge): string | undefined {
  if (!moveOf(act)) return undefined;
  const { step } = from.point;
  if (refusedBy.length > 0) return `${step}: ${nameOf(act)} refused by ${[...new Set(refusedBy)].join(', ')}`;
  if (to.point.isPlacing) return `${step} → placed`;
  return to.point.step === step
    ? `${step}: ${nameOf(act)} asks ${question}`
    : wayOf(step, to.point.step, nameOf(act));
}

/** Returns the name of a way between two steps. */
export const wayOf = (from: Step, to: Step, by: string): string => `${from} → ${to} by ${by}`;

/** Returns every transition of a flow, each once. */
const transitionsOf = ({ nodes }: FlowGraph): ReadonlySet<string> =>
  new Set(nodes.flatMap(({ edges }) => edges.map(transitionOf)).filter((name) => name !== undefined));

/** Returns the ways between two steps among the transitions. */
export const waysOf = (graph: FlowGraph): readonly string[] => [...transitionsOf(graph)].filter(isWay);

const isWay = (name: string | undefined): name is string => name?.includes(' → ') ?? false;

/** Returns the shortest walks to every state and along every way between two steps. A walk that another one begins with is left out. */
export function shortestWalks({ nodes }: FlowGraph): readonly Walk[] {
  const ways = new Map<string, Walk>();
  for (const node of nodes.toSorted((a, b) => a.path.length - b.path.length))
    for (const edge of node.edges) {
      const name = transitionOf(edge);
      if (isWay(name) && !ways.has(name)) ways.set(name, [...node.path, edge]);
    }
  return withoutBeginnings([...ways.values(), ...nodes.map(({ path }) => path)]);
}

/**
 * Returns few walks that take every way between two steps: each goes on to the nearest way that none has taken, for as long as there is
 * one. They cost a host a fraction of the shortest ones.
 */
export function fewWalks({ nodes }: FlowGraph): readonly Walk[] {
  const [begin] = nodes;
  const taken = new Set<string>();
  const walks: Walk[] = [];
  for (;;) {
    let at = begin;
    const walk: Edge[] = [];
    for (let on = at && nearest(at, taken); on; on = at && nearest(at, taken)) {
      walk.push(...on);
      for (const name of on.map(transitionOf).filter(isWay)) taken.add(name);
      at = on.at(-1)?.to;
    }
    if (walk.length === 0) return walks;
    walks.push(walk);
  }
}

/** Returns the shortest walk from a state that ends with a way that was not taken; `undefined` when there is none. */
function nearest(from: Node, taken: ReadonlySet<string>): Walk | undefined {
  const reached = new Set([from]);
  const queue: { readonly node: Node; readonly walk: Walk }[] = [{ node: from, walk: [] }];
  for (const { node, walk } of queue)
    for (const edge of node.edges) {
      const name = transitionOf(edge);
      if (isWay(name) && !taken.has(name)) return [...walk, edge];
      if (reached.has(edge.to)) continue;
      reached.add(edge.to);
      queue.push({ node: edge.to, walk: [...walk, edge] });
    }
  return undefined;
}

function withoutBeginnings(walks: readonly Walk[]): readonly Walk[] {
  const begun = new Set<string>();
  return walks
    .toSorted((a, b) => b.length - a.length)
    .filter((walk) => {
      const names = walk.map(({ act }) => nameOf(act));
      const isBegun = begun.has(names.join('; '));
      for (let end = 0; end <= names.length; end++) begun.add(names.slice(0, end).join('; '));
      return !isBegun;
    });
}

/** Returns the moves that the machine of a flow declares, by event and target, e.g. `next → shipping`. */
export function declaredMoves(flow: Flow): readonly string[] {
  const { editing } = createOrderMachine(flow).states;
  const region = editing?.states['step'];
  return [...(region?.transitions.values() ?? [])]
    .flat()
    .flatMap(({ eventType, target = [] }) => target.map(({ key }) => `${eventType} → ${key}`));
}

/**
 * Returns the moves that an order of a flow can make, by its data alone: onward to every screen but the first, back to every one but the
 * last, and to each step by its name.
 */
export function possibleMoves(flow: Flow): readonly string[] {
  const entries = entriesOf(flow);
  return [
    ...entries.slice(1).map((step) => `next → ${step}`),
    ...entries.slice(0, -1).map((step) => `back → ${step}`),
    ...flow.steps.map((step) => `go → ${step}`),
  ];
}

/** Returns the move of a way, e.g. `next → shipping`; an answered one counts as the move that was asked about. */
export function moveOfWay(way: string): string {
  const [, step = '', by = ''] = /→ (\S+)(?: by (next|answer|back|go))?/.exec(way) ?? [];
  return `${by === 'answer' ? 'next' : by} → ${step}`;
}

/** Returns the first step of each screen of a flow. */
export const entriesOf = (flow: Flow): readonly Step[] =>
  screensOf(flow).flatMap(({ steps }) => steps.slice(0, 1));
