import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openScenarios, scenarioGroups, shownByFiles, systemFileOf } from '../models/scenario-names.ts';
import { scenarioPage } from '../models/scenario-table.ts';
import { scenarioTests } from '../models/scenario-tests.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const tests = scenarioTests(root);
const shown = new Set([...tests.flatMap(({ names }) => names), ...Object.keys(shownByFiles)]);
const sentences = scenarioGroups.flatMap(({ scenarios }) => Object.entries(scenarios));
const known = sentences.map(([name]) => name);

describe('a scenario', () => {
  it('is shown by a test that begins with its name, or is open', () => {
    expect(known.length).toBeGreaterThan(50);
    expect(known.filter((name) => !shown.has(name) && !openScenarios.includes(name))).toEqual([]);
  });

  it('is not called open once a test shows it', () => {
    expect(openScenarios.filter((name) => shown.has(name))).toEqual([]);
  });

  it('has the name that the tests know it by', () => {
    expect([...shown].filter((name) => !known.includes(name))).toEqual([]);
  });

  it('without a name of its own is shown by the conformance suite', () => {
    const files = Object.values(shownByFiles).flat();

    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
    expect(files.map((file) => /\bdescribeHost\(/.test(readFileSync(join(root, file), 'utf8')))).toEqual(
      files.map(() => true),
    );
  });

  it('stands with its sentence on the page of scenarios; `npm run scenario-table` writes it', () => {
    const page = readFileSync(join(root, 'docs/scenarios.md'), 'utf8');

    expect(sentences.filter(([name, sentence]) => !page.includes(`| ${name} | ${sentence} |`))).toEqual([]);
  });
});

describe('a system', () => {
  const systems = scenarioGroups.flatMap(({ flow, scenarios }) =>
    flow === undefined ? [] : [{ flow, names: Object.keys(scenarios) }],
  );
  /** Returns the scenarios of a system that its file shows, each where it begins. */
  const walked = (flow: string, names: readonly string[]): string[] => {
    const own = tests.filter(({ file }) => file === systemFileOf(flow));
    return [...new Set(own.flatMap((test) => test.names))].filter((name) => names.includes(name));
  };

  it('is one of five', () => {
    expect(systems.map(({ flow }) => flow)).toEqual([
      'consultant',
      'back-office',
      'phone-order',
      'distributor',
      'order-request',
    ]);
  });

  it.each(systems)(
    'has one file that walks through it in the order of its scenarios: $flow',
    ({ flow, names }) => {
      expect(walked(flow, names)).toEqual(names);
    },
  );
});

describe('the page of scenarios', () => {
  const [first] = tests.filter(({ names }) => names.includes('A1'));
  const title = first?.title ?? '';
  const rowOf = (page: string): string => page.split('\n').find((line) => line.startsWith('| A1 |')) ?? '';

  it('says how many tests of a scenario passed in the last run', () => {
    const page = scenarioPage(tests, { day: '2026-11-30', tests: [{ title, passed: true }] });

    expect(rowOf(page)).toContain('| 1 passed |');
  });

  it('says that a test of a scenario failed', () => {
    const page = scenarioPage(tests, { day: '2026-11-30', tests: [{ title, passed: false }] });

    expect(rowOf(page)).toContain('| **1 of 1 failed** |');
  });

  it('claims nothing without a run', () => {
    expect(rowOf(scenarioPage(tests, undefined))).toContain('| – |');
  });
});
