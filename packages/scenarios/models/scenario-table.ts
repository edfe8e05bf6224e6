import { basename } from 'node:path';
import {
  openScenarios,
  scenarioGroups,
  shownByFiles,
  systemFileOf,
  type ScenarioGroup,
} from './scenario-names.ts';
import { namesIn, type ScenarioTest } from './scenario-tests.ts';

/** The results of a run of all scenarios in a browser, as `tools/reporters/scenarios.ts` writes them. */
export interface ScenarioRun {
  /** The day of the run, ISO 8601. */
  readonly day: string;
  readonly tests: readonly { readonly title: string; readonly passed: boolean }[];
}

/** Returns the page with every scenario, the tests that show it and their results. */
export const scenarioPage = (tests: readonly ScenarioTest[], run: ScenarioRun | undefined): string =>
  [
    '# Scenarios',
    '',
    'What must work from end to end, system by system, and the tests that show it. Tests begin with the names of the scenarios that they',
    'show. `npm run scenario-table` writes this page from the names in the tests and from the last run of all scenarios',
    `(\`npm run test:scenarios\`): ${run ? `${run.day}, ${summaryOf(run)}` : 'none yet'}.`,
    '',
    'The last column counts the tests in a browser of that run, those of all files in *tests* that end with `.spec.ts`. Other tests belong',
    'to `npm test` as well and are counted there.',
    '',
    'Each of the five systems has one file that walks through it from beginning to end, scenario by scenario; it is named below the heading',
    'of the system. What else can happen on the way, and what crosses the systems, has files of its own.',
    ...scenarioGroups.flatMap((group) => ['', ...section(group, tests, run)]),
    '',
  ].join('\n');

const summaryOf = ({ tests }: ScenarioRun): string => {
  const named = tests.filter(({ title }) => namesIn(title).length > 0);
  return `${named.filter(({ passed }) => passed).length} of ${named.length} named tests passed`;
};

const section = (
  { title, flow, scenarios }: ScenarioGroup,
  tests: readonly ScenarioTest[],
  run: ScenarioRun | undefined,
): string[] => [
  `## ${title}${flow === undefined ? '' : `: flow \`${flow}\``}`,
  '',
  ...(flow === undefined ? [] : [`From beginning to end: ${link(systemFileOf(flow))}`, '']),
  '| name | what works | tests | last run |',
  '| --- | --- | --- | --- |',
  ...Object.entries(scenarios).map(
    ([name, sentence]) => `| ${name} | ${sentence} | ${filesOf(name, tests)} | ${resultOf(name, run)} |`,
  ),
];

const link = (file: string): string => `[${basename(file)}](../${file})`;

/** Returns the files of the tests that show a scenario, each with a link and the number of its tests. */
function filesOf(name: string, tests: readonly ScenarioTest[]): string {
  if (openScenarios.includes(name)) return 'open';
  const counts = new Map<string, number>((shownByFiles[name] ?? []).map((file) => [file, 0]));
  for (const { file, names } of tests)
    if (names.includes(name)) counts.set(file, (counts.get(file) ?? 0) + 1);
  return [...counts].map(([file, count]) => `${link(file)}${count > 1 ? ` ×${count}` : ''}`).join(', ');
}

function resultOf(name: string, run: ScenarioRun | undefined): string {
  const own = run?.tests.filter(({ title }) => namesIn(title).includes(name)) ?? [];
  if (own.length === 0) return '–';
  const passed = own.filter((test) => test.passed).length;
  return passed === own.length ? `${passed} passed` : `**${own.length - passed} of ${own.length} failed**`;
}
