import { backOffice } from '@orderpad/core';
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
import { shippedFlows } from '../models/diagrams.ts';
import { drive, type Stage } from '../models/drive.ts';
import { playSequences } from '../models/editor-sequences.ts';
import { graphOf, type FlowGraph } from '../models/flow-graph.ts';
import { demoCast, demoHostFor, demoModel, draftFor } from '../models/model-shop.ts';
import { referenceStage } from '../models/reference-shop.ts';

const graphs = new Map<string, FlowGraph>();
for (const flow of shippedFlows) graphs.set(flow.id, graphOf(flow, await demoModel(flow)));

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
    const stage = () => ({ host: demoHostFor(flow), flow, cast: demoCast, ...draftFor(flow) });

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
