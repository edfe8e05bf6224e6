import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { backOffice, defineFlow } from '@orderpad/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { allDrawings, drawnPages, shippedFlows, withDrawings } from '../models/diagrams.ts';
import { flowDiagram } from '../models/flow-diagram.ts';
import { graphOf } from '../models/flow-graph.ts';
import { demoModel } from '../models/model-shop.ts';
import { codeBlocksOf } from './code-blocks.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const read = (page: string): string => readFileSync(join(root, page), 'utf8');

describe('the diagrams of the documentation', () => {
  let drawings: ReadonlyMap<string, string>;
  beforeAll(async () => {
    drawings = await allDrawings();
  });

  it.each(drawnPages)('of %s are those of the machine; `npm run flows` writes them', (page) => {
    expect(read(page)).toBe(withDrawings(read(page), drawings));
  });

  it('are shown once each, those of all shipped flows among them', () => {
    const shown = drawnPages.flatMap((page) =>
      [...read(page).matchAll(/<!-- drawn: (.+) -->/g)].map(([, name]) => name),
    );

    expect(shown).toHaveLength(drawings.size);
    expect(new Set(shown)).toEqual(new Set(drawings.keys()));
    expect(shown).toEqual(expect.arrayContaining(shippedFlows.map(({ id }) => id)));
  });

  it('change with the flow: another order of steps, and nothing left out where the flow skips nothing', async () => {
    const flow = defineFlow({
      ...backOffice,
      id: 'items-first',
      steps: ['items', 'contact', 'shipping', 'payment', 'review'],
      policies: { ...backOffice.policies, skipShipping: false },
    });

    const diagram = flowDiagram(graphOf(flow, await demoModel(flow)));

    expect(diagram).toContain('begin(( )) --> items');
    expect(diagram).toContain('contact --> shipping');
    expect(diagram).not.toContain('nothing for shipping');
  });
});

it('the flow of docs/flows.md takes ten lines', () => {
  const [block] = codeBlocksOf(root, 'docs/flows.md').filter(({ isRun }) => isRun);

  const [definition = ''] = /^const \w+ = defineFlow\(\{\n[^]*?^\}\);\n/m.exec(block?.code ?? '') ?? [];

  expect(definition.trim().split('\n').length).toBeGreaterThan(5);
  expect(definition.trim().split('\n').length).toBeLessThanOrEqual(10);
});
