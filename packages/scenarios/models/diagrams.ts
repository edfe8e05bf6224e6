import * as flows from '@orderpad/core/flows';
import { flowDiagram } from './flow-diagram.ts';
import { graphOf } from './flow-graph.ts';
import { phasesDiagram, regionDiagram } from './machine-diagram.ts';
import { demoModel } from './model-shop.ts';

const { defineFlow: _, ...shipped } = flows;

/** The flows that ship, with their ids. */
export const shippedFlows = Object.values(shipped);

/** The pages of `docs` with diagrams that are made from the machine. */
export const diagramPages = ['docs/flows.md', 'docs/machine.md'];

/** Returns every diagram in Mermaid, by the name in the mark before it: the id of a flow, or the path of a state. */
export async function allDiagrams(): Promise<ReadonlyMap<string, string>> {
  const regions = ['placing', 'handedOff', 'editing pricing', 'editing keeping'];
  const diagrams = new Map([
    ['phases', phasesDiagram()],
    ...regions.map((path) => [path, regionDiagram(...path.split(' '))] as const),
  ]);
  for (const flow of shippedFlows)
    diagrams.set(flow.id, flowDiagram(graphOf(flow, await demoModel(flow, { cards: true }))));
  return diagrams;
}

/** Returns a page with every diagram between its mark and the end of it replaced. Throws when a mark names no diagram. */
export const withDiagrams = (markdown: string, diagrams: ReadonlyMap<string, string>): string =>
  markdown.replaceAll(/<!-- diagram: (.+) -->[^]*?<!-- end -->/g, (_all, name: string) => {
    const diagram = diagrams.get(name);
    if (diagram === undefined) throw new Error(`there is no diagram ${name}`);
    return `<!-- diagram: ${name} -->\n\n\`\`\`mermaid\n${diagram}\n\`\`\`\n\n<!-- end -->`;
  });
