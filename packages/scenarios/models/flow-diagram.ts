import type { Flow, Step } from '@orderpad/core';
import { screenOf, screensOf } from '../../core/src/order/screens.ts';
import type { Edge, FlowGraph } from './flow-graph.ts';

/** Returns the diagram of a flow in Mermaid: its steps with what each waits for, and the ways onward between its screens. */
export function flowDiagram(graph: FlowGraph): string {
  const { flow, nodes } = graph;
  const { policies } = flow;
  const [first] = nodes;
  return [
    'flowchart TB',
    `  begin(( )) --> ${nodeOf(first?.point.step ?? 'review', flow)}`,
    ...screensOf(flow).flatMap(({ name, steps }) =>
      steps.length > 1
        ? [
            `  subgraph ${idOf(name)} ["${name}: one screen"]`,
            ...steps.map((step) => `  ${box(step, graph)}`),
            '  end',
          ]
        : steps.map((step) => box(step, graph)),
    ),
    ...onward(graph).map(({ from, to, label }) => `  ${from} -->${label && `|${label}|`} ${to}`),
    `  ${nodeOf('review', flow)} -->|${policies.placeLabel ?? 'place'}| outcome(["${policies.placeAs ?? 'order'}"])`,
  ].join('\n');
}

/** A step with the codes of what it lacks while it is on the screen. */
function box(step: Step, { flow, nodes }: FlowGraph): string {
  const own = nodes.filter(({ point }) => screenOf(point.step, flow).steps.includes(step));
  const codes = new Set(
    own.flatMap(({ point }) => point.lacks.flatMap((lack) => lack.split(`${step}: `).slice(1))),
  );
  return `  ${idOf(step)}["${[`<b>${step}</b>`, ...codes].join('<br/>')}"]`;
}

interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly label: string;
}

/** Returns the ways that `next` leads, once each, with the steps that are left out on the way. */
function onward({ flow, nodes }: FlowGraph): Arrow[] {
  const arrows = new Map<string, Arrow>();
  const rankOf = (step: Step): number => flow.steps.indexOf(step);
  const ordered = nodes
    .flatMap(({ edges }) => edges)
    .filter(({ act, from, to }) => act.type === 'next' && from.point.step !== to.point.step)
    .toSorted(
      (a, b) =>
        rankOf(a.from.point.step) - rankOf(b.from.point.step) ||
        rankOf(a.to.point.step) - rankOf(b.to.point.step),
    );
  for (const edge of ordered) {
    const [from, to] = [nodeOf(edge.from.point.step, flow), nodeOf(edge.to.point.step, flow)];
    const label = [...leftOut(edge, flow), ...asked(edge)].join('<br/>');
    arrows.set(`${from} ${to} ${label}`, { from, to, label });
  }
  return [...arrows.values()];
}

function leftOut({ from: { point: from }, to: { point: to } }: Edge, flow: Flow): string[] {
  const last = screenOf(from.step, flow).steps.at(-1) ?? from.step;
  const between = flow.steps.slice(flow.steps.indexOf(last) + 1, flow.steps.indexOf(to.step));
  return between.map((step) => (to.skipped.includes(step) ? `nothing for ${step}` : `${step} is complete`));
}

/** Returns the question that the move met before it was answered. */
const asked = ({ act, question }: Edge): string[] =>
  act.type === 'next' && act.answered && question !== undefined ? [`asks: ${question}`] : [];

/** The node that the arrows of a step lead to: itself, or the screen that it shares with others. */
function nodeOf(step: Step, flow: Flow): string {
  const { name, steps } = screenOf(step, flow);
  return idOf(steps.length > 1 ? name : step);
}

/** Mermaid takes no hyphen in the id of a subgraph that arrows lead to. */
const idOf = (name: string): string => name.replaceAll('-', '_');
