import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { codesIn } from './markdown-tables.ts';
import { circlesIn, moduleGraph, reachedFrom, type ModuleGraph } from './module-graph.ts';

const packages = fileURLToPath(new URL('../..', import.meta.url));
const sources = (name: string) => join(packages, name, 'src');

/** The layers of the core, lowest first: a folder imports lower layers only, and none of its own. */
const coreLayers = [
  ['storage', 'search', 'numbers'],
  ['order', 'tables'],
  ['items', 'shipping', 'payment', 'review', 'details', 'orders', 'drafts', 'tiers', 'flows'],
  ['promotions', 'rewards', 'destination', 'shopping', 'handoffs', 'requests', 'approvals'],
  ['contact'],
  ['rules'],
  ['machine', 'overview'],
  ['session', 'what-if', 'fast-entry', 'reorder'],
  ['.'],
];

/** The layers of the reference host, lowest first. Each slice is a folder of its own; what joins slices stands above them. */
const hostLayers = [
  ['text', 'turns'],
  ['data', 'artwork'],
  ['service'],
  ['audit', 'mail', 'slices/contact', 'slices/destination', 'slices/orders', 'slices/payment'],
  ['sign-in', 'prices', 'accounts', 'handed-off', 'requested'],
  ['slices/shopping', 'slices/users', 'seed', 'followed'],
  ['slices/items', 'slices/tiers', 'database', 'large'],
  ['slices/promotions', 'slices/rewards', 'slices/shipping', 'profile', 'backup', 'approved'],
  ['slices/details'],
  ['pricing', 'slices/drafts'],
  ['slices/placing'],
  ['slices/handoffs', 'slices/requests', 'slices/approvals'],
  ['http', 'import'],
  ['.'],
];

/** Returns the first folder of a file, or the folder of its slice. */
const folderOf = (file: string): string => /^(?:slices\/)?[^/]+(?=\/)/.exec(file)?.[0] ?? '.';

/** Returns every import that climbs, one sentence each, and every folder without a layer. */
function climbing(graph: ModuleGraph, layers: readonly (readonly string[])[]): string[] {
  const layerOf = (file: string) => layers.findIndex((folders) => folders.includes(folderOf(file)));
  return [...graph].flatMap(([file, imports]) => {
    if (layerOf(file) < 0) return [`${file} lies in a folder without a layer`];
    return imports
      .filter((to) => folderOf(to) !== folderOf(file) && layerOf(to) >= layerOf(file))
      .map((to) => `${file} imports ${to}, which is no lower layer`);
  });
}

describe('the layers of the core', () => {
  it('import lower layers only', () => {
    expect(climbing(moduleGraph(sources('core')), coreLayers)).toEqual([]);
  });

  it('are left by a file that climbs, and by a folder that nobody listed', () => {
    const graph = new Map([
      ['order/context.ts', ['../rules/edits.ts'.replace('../', '')]],
      ['rules/edits.ts', ['order/context.ts']],
      ['attic/old.ts', []],
    ]);

    expect(climbing(graph, coreLayers)).toEqual([
      'order/context.ts imports rules/edits.ts, which is no lower layer',
      'attic/old.ts lies in a folder without a layer',
    ]);
  });
});

describe('the layers of the host', () => {
  it('import lower layers only', () => {
    expect(climbing(moduleGraph(sources('host')), hostLayers)).toEqual([]);
  });

  it('keep each slice in a folder of its own', () => {
    const graph = new Map([
      ['slices/items/lines.ts', ['slices/placing/stock.ts']],
      ['slices/placing/stock.ts', ['slices/items/lines.ts']],
    ]);

    expect(climbing(graph, hostLayers)).toEqual([
      'slices/items/lines.ts imports slices/placing/stock.ts, which is no lower layer',
    ]);
  });
});

describe('no circle of files, types included, is in', () => {
  it.each(['adapters', 'contracts', 'core', 'elements', 'host'])('%s', (name) => {
    expect(circlesIn(moduleGraph(sources(name)))).toEqual([]);
  });

  it('a graph that has none, and one is found in a graph that has one', () => {
    const graph = new Map([
      ['a.ts', ['b.ts']],
      ['b.ts', ['c.ts']],
      ['c.ts', ['b.ts']],
    ]);

    expect(circlesIn(graph)).toEqual([['b.ts', 'c.ts']]);
  });
});

/** The slices, each under one name in every package. */
const slices = [
  'contact',
  'destination',
  'items',
  'promotions',
  'rewards',
  'tiers',
  'shopping',
  'shipping',
  'payment',
  'review',
  'details',
  'orders',
  'drafts',
  'handoffs',
  'requests',
  'approvals',
  'placing',
] as const;

/** The files or folders of a slice, by package, and the slices that a package has nothing of, with the reason. */
const placesOfSlices = [
  {
    name: 'contracts',
    at: (slice: string) => `contracts/src/${slice}.ts`,
    absent: { review: 'a review shows a quote and has no data of its own' },
  },
  {
    name: 'core',
    at: (slice: string) => `core/src/${slice}`,
    absent: { placing: 'a phase of the machine: machine/placing.ts and overview/placed.view.ts' },
  },
  { name: 'elements', at: (slice: string) => `elements/src/${slice}`, absent: {} },
  {
    name: 'host',
    at: (slice: string) => `host/src/slices/${slice}`,
    absent: { review: 'a review needs nothing of a host' },
  },
  {
    name: 'memory host',
    at: (slice: string) => `adapters/src/memory/${slice}.ts`,
    absent: {
      review: 'a review needs nothing of a host',
      payment: 'its methods are data: memory/data.ts',
    },
  },
];

describe('every slice has its one name in', () => {
  it.each(placesOfSlices)('$name, or is listed as absent', ({ at, absent }) => {
    const missing = slices.filter((slice) => !existsSync(join(packages, at(slice))));

    expect(missing.toSorted()).toEqual(Object.keys(absent).toSorted());
  });
});

describe('the registers', () => {
  const registerOf = (file: string) => readFileSync(join(packages, file), 'utf8');

  it('of the core has every slice that is written', () => {
    const written = [...moduleGraph(sources('core')).keys()].filter((file) => file.endsWith('.slice.ts'));

    const imported = moduleGraph(sources('core')).get('rules/slices.ts') ?? [];

    expect(imported.filter((file) => file.endsWith('.slice.ts')).toSorted()).toEqual(written.toSorted());
  });

  it('of the elements has every scene that is written', () => {
    const graph = moduleGraph(sources('elements'));
    const written = [...graph.keys()].filter((file) => file.endsWith('.scene.ts'));

    const reached = ['deferred.ts', 'steps/scenes.ts'].flatMap((file) => [
      ...(graph.get(file) ?? []),
      // Some are fetched by a deferred module.
      ...[...registerOf(`elements/src/${file}`).matchAll(/import\('\.\/(.*?)'\)/g)].map(([, to = '']) => to),
    ]);

    expect(reached.filter((file) => file.endsWith('.scene.ts')).toSorted()).toEqual(written.toSorted());
  });

  it('of the messages has every table that is written', () => {
    const graph = moduleGraph(sources('elements'));
    // Replaces messages of the others where customers order in person.
    const written = [...graph.keys()].filter(
      (file) => file.endsWith('.messages.ts') && file !== 'messages/in-person.messages.ts',
    );

    const isTable = (file: string) => file.endsWith('.messages.ts');
    const reached = [...reachedFrom('messages/en.ts', graph, isTable)];

    expect(reached.toSorted()).toEqual(written.toSorted());
  });
});

describe('the edits that add a shipped step', () => {
  const page = readFileSync(join(packages, '../docs/architecture.md'), 'utf8');
  const [, section = ''] = page.split('\n**A shipped step**');
  const edited = codesIn(/(?:^\|.*\n)+/m.exec(section)?.[0]).filter((code) => code.includes('/src/'));

  it('are as many as the page says', () => {
    const [, number] = /That is (\w+) files/.exec(section) ?? [];

    expect([number, edited.length]).toEqual(['ten', 10]);
  });

  // Payment is a step like any other: it is a slice, a scene and messages, and part of a quote.
  it('are made in files that each name the payment', () => {
    const silent = edited.filter((file) => !/payment/i.test(readFileSync(join(packages, file), 'utf8')));

    expect(silent).toEqual([]);
  });

  it.each(['core', 'elements', 'host'])('are all that import the payment in %s', (name) => {
    const isOfPayment = (file: string) => /(?:^|\/)payment\//.test(file);
    const importers = [...moduleGraph(sources(name))]
      .filter(([file, imports]) => !isOfPayment(file) && imports.some(isOfPayment))
      .map(([file]) => `${name}/src/${file}`)
      // Fills a shop with examples.
      .filter((file) => !file.startsWith('host/src/seed/'))
      // Charges what an order is paid with, which no other step needs.
      .filter((file) => file !== 'host/src/slices/placing/charge.ts');

    expect(importers.length).toBeGreaterThan(0);
    expect(importers.filter((file) => !edited.includes(file))).toEqual([]);
  });
});

describe('the entry points of the core', () => {
  it('are its root and every folder with an index', () => {
    const manifest: unknown = JSON.parse(readFileSync(join(packages, 'core/package.json'), 'utf8'));
    const named = Object.keys((manifest as { exports: object }).exports); // a package's manifest

    const folders = readdirSync(sources('core'), { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => /(^|\/)index\.ts$/.test(file))
      .map((file) => (file === 'index.ts' ? '.' : `./${folderOf(file)}`));

    expect(named.filter((name) => name !== './package.json').toSorted()).toEqual(folders.toSorted());
  });
});
