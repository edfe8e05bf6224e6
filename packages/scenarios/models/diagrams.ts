import { fingerprint } from '@orderpad/contracts';
import type { Flow } from '@orderpad/core';
import * as flows from '@orderpad/core/flows';
import { fewWalks, shortestWalks, waysOf } from './coverage.ts';
import { flowDiagram } from './flow-diagram.ts';
import { graphOf, type FlowGraph } from './flow-graph.ts';
import { phasesDiagram, regionDiagram } from './machine-diagram.ts';
import { demoModel } from './model-shop.ts';

const { defineFlow: _, ...shipped } = flows;

/** The flows that ship, by their ids in the order of the alphabet. */
export const shippedFlows: readonly Flow[] = Object.values(shipped).toSorted((a, b) =>
  a.id < b.id ? -1 : 1,
);

/** The pages of `docs` with diagrams and tables that are made from the machine. */
export const drawnPages = ['docs/flows.md', 'docs/machine.md'];

const walked = new Map<string, Promise<FlowGraph>>();

/**
 * Returns what can be done in a flow at the demo shop, with cards where wanted. Flows that differ only in labels and in what is offered
 * beside the steps share one walk.
 */
export async function flowGraph(flow: Flow, { cards = false } = {}): Promise<FlowGraph> {
  const { id: _id, policies, ...steps } = flow;
  const { placeLabel: _label, shop: _shop, saveForLater: _later, askBeforeCharge: _ask, ...rules } = policies;
  const key = fingerprint([steps, rules, cards]);
  const graph = walked.get(key) ?? demoModel(flow, { cards }).then((model) => graphOf(flow, model));
  walked.set(key, graph);
  const { nodes } = await graph;
  return { flow, nodes };
}

/** Returns everything that is drawn, by the name in the mark before it: the id of a flow, the path of a state, or `coverage`. */
export async function allDrawings(): Promise<ReadonlyMap<string, string>> {
  const regions = ['placing', 'handedOff', 'editing pricing', 'editing keeping'];
  const drawings = new Map([
    ['phases', fenced(phasesDiagram())],
    ...regions.map((path) => [path, fenced(regionDiagram(...path.split(' ')))] as const),
  ]);
  for (const flow of shippedFlows)
    drawings.set(flow.id, fenced(flowDiagram(await flowGraph(flow, { cards: true }))));
  return drawings.set('coverage', await coverageTable());
}

const fenced = (diagram: string): string => `\`\`\`mermaid\n${diagram}\n\`\`\``;

/** Returns a table of what the tests walk through, without cards. */
async function coverageTable(): Promise<string> {
  const rows: string[] = [];
  for (const flow of shippedFlows) {
    const graph = await flowGraph(flow);
    const refused = graph.nodes.flatMap(({ edges }) => edges).filter(({ refusedBy }) => refusedBy.length > 0);
    const cells = [graph.nodes.length, waysOf(graph).length, refused.length, shortestWalks(graph).length];
    rows.push(`| \`${flow.id}\` | ${[...cells, fewWalks(graph).length].join(' | ')} |`);
  }
  return [
    '| flow | states | ways between steps | refused moves | shortest walks | walks over all ways |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

/** Returns a page with everything that is drawn between a mark and the end of it replaced. Throws when a mark names nothing. */
export const withDrawings = (markdown: string, drawings: ReadonlyMap<string, string>): string =>
  markdown.replaceAll(/<!-- drawn: (.+) -->[^]*?<!-- end -->/g, (_all, name: string) => {
    const drawing = drawings.get(name);
    if (drawing === undefined) throw new Error(`nothing is drawn for ${name}`);
    return `<!-- drawn: ${name} -->\n\n${drawing}\n\n<!-- end -->`;
  });
