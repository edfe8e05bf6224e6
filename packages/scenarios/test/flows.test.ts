import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { backOffice, defineFlow } from '@orderpad/core';
import { openDatabase, serveHost, type RunningHost } from '@orderpad/host';
import { defaultReportMessage } from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seed } from '../../core/test/random-seed.ts';
import {
  declaredMoves,
  entriesOf,
  fewWalks,
  moveOfWay,
  possibleMoves,
  shortestWalks,
  waysOf,
  type Walk,
} from '../models/coverage.ts';
import { allDrawings, drawnPages, flowGraph, shippedFlows, withDrawings } from '../models/diagrams.ts';
import { flowDiagram } from '../models/flow-diagram.ts';
import { drive, type Stage } from '../models/drive.ts';
import { playSequences } from '../models/editor-sequences.ts';
import { graphOf, type FlowGraph } from '../models/flow-graph.ts';
import { demoCast, demoHostFor, demoModel, draftFor } from '../models/model-shop.ts';
import { referenceStage } from '../models/reference-shop.ts';
import { codeBlocksOf } from './code-blocks.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const read = (page: string): string => readFileSync(join(root, page), 'utf8');

const graphs = new Map<string, FlowGraph>();
for (const flow of shippedFlows) graphs.set(flow.id, await flowGraph(flow));

/** Takes an order along each walk; resolves with the ways that they took, and with what was other than in the model. */
async function driven(stageOf: () => Stage, walks: readonly Walk[], resumes: boolean) {
  const taken = new Set<string>();
  const differences: string[] = [];
  for (const walk of walks) {
    const one = await drive(stageOf(), walk, { resumes });
    for (const way of one.taken) taken.add(way);
    differences.push(...one.differences);
  }
  return { taken, differences };
}

describe.each([...graphs.values()])('the flow $flow.id', (graph) => {
  const { flow } = graph;
  const ways = waysOf(graph);

  it('makes every move that its screens and steps allow, and declares no fewer', () => {
    const [declared, taken] = [declaredMoves(flow), ways.map(moveOfWay)];

    expect(possibleMoves(flow).filter((move) => !declared.includes(move))).toEqual([]);
    expect(possibleMoves(flow).filter((move) => !taken.includes(move))).toEqual([]);
  });

  it('is resumed at the first step of every screen that can lack something', () => {
    const begun = graph.nodes.map(({ point }) => point.resumesAt);

    // The first method of the host is taken where the flow says so, so the payment of a resumed order is complete.
    const lacksNothing = flow.policies.payBy === 'first' ? 'payment' : undefined;
    expect(new Set(begun)).toEqual(new Set(entriesOf(flow).filter((step) => step !== lacksNothing)));
  });

  it('does at the memory host what the model says, in every state and along every way', async () => {
    const shop = demoHostFor(flow);
    // An order that others have entered is placed once.
    const hostOf = () => (flow.steps.includes('items') ? shop : demoHostFor(flow));
    const stage = () => ({ host: hostOf(), flow, cast: demoCast, ...draftFor(flow) });

    const { taken, differences } = await driven(stage, shortestWalks(graph), true);

    expect(differences).toEqual([]);
    expect(ways.filter((way) => !taken.has(way))).toEqual([]);
  });
});

it('a move that a machine does not make is missed', async () => {
  const model = await demoModel(backOffice);
  const { transition } = model.logic;
  const neverBack: typeof transition = (state, act, scope) =>
    act.type === 'back' ? state : transition(state, act, scope);

  const taken = waysOf(graphOf(backOffice, { ...model, logic: { ...model.logic, transition: neverBack } }));

  const missed = possibleMoves(backOffice).filter((move) => !taken.map(moveOfWay).includes(move));
  expect(missed).toEqual(['contact', 'items', 'shipping', 'payment'].map((step) => `back → ${step}`));
});

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

describe('the reference host', () => {
  let running: RunningHost;
  beforeAll(async () => {
    running = await serveHost({ database: await openDatabase() });
  });
  afterAll(() => running.close());

  // The customer of a hand-off pays at a host of her own.
  it.each([...graphs.values()].filter(({ flow }) => flow.steps.includes('items')))(
    'does what the model says along every way of the flow $flow.id',
    async (graph) => {
      const stage = await referenceStage(running.url, graph.flow);

      const { taken, differences } = await driven(() => stage, fewWalks(graph), false);

      expect(differences).toEqual([]);
      expect(waysOf(graph).filter((way) => !taken.has(way))).toEqual([]);
    },
  );

  it(`loses no value of two people who edit one saved order, over 8 sequences (ORDERPAD_SEED=${seed})`, async () => {
    const { host } = await referenceStage(running.url, backOffice);

    const details = await playSequences(8, seed, host);

    expect(details.failed, defaultReportMessage(details)).toBe(false);
    expect(details.numRuns).toBe(8);
  });
});
