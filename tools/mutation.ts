// Changes the code of a scope in one place at a time, and lists the changes that no test notices; docs/mutation.md has the results.
//   npm run mutation -- money
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { equivalentChanges } from './mutation-equivalents.ts';
import { mutationScopes, type MutationScope } from './mutation-scopes.ts';
import { main, root } from './setup.mjs';

type Change = Awaited<ReturnType<Stryker['runMutationTest']>>[number];

main(import.meta.url, async () => {
  const [name = '', ...mutate] = process.argv.slice(2);
  const scope = mutationScopes[name];
  if (!scope) {
    console.error(`Name a scope: ${Object.keys(mutationScopes).join(', ')}. Files after it replace its own.`);
    return 1;
  }
  // vitest.mutation.config.ts reads it, in the process that runs the tests.
  process.env['ORDERPAD_MUTATION_SCOPE'] = name;
  return report(await changesOf(mutate.length > 0 ? mutate : [...scope.mutate], scope), scope);
});

const changesOf = (mutate: string[], { remembers = false }: MutationScope): Promise<Change[]> =>
  new Stryker({
    mutate,
    testRunner: 'vitest',
    plugins: [import.meta.resolve('@stryker-mutator/vitest-runner')],
    vitest: { configFile: 'vitest.mutation.config.ts', related: false },
    coverageAnalysis: remembers ? 'all' : 'perTest',
    concurrency: 1,
    // A busy machine is no endless loop.
    timeoutMS: 15_000,
    dryRunTimeoutMinutes: 30,
    tempDirName: '.cache/mutation',
    ignorePatterns: [
      '/*',
      '!/packages',
      '!/tools',
      '!/*.json',
      '!/vitest.*.config.ts',
      '/packages/{elements,scenarios,bench}',
      '/packages/*/dist',
    ],
    // The copy is never type-checked: Vitest strips the types.
    tsconfigFile: 'none.json',
    warnings: { slow: false, unknownOptions: true, preprocessorErrors: true, unserializableOptions: true },
    reporters: ['progress-append-only'],
  }).runMutationTest();

/** Prints the score of each file and what survived; returns the exit code. */
function report(changes: readonly Change[], { atLeast }: MutationScope): number {
  const counts = new Map<string, Counts>();
  for (const change of changes) {
    const file = relative(root, change.fileName).replaceAll('\\', '/');
    const mine = counts.get(file) ?? { noticed: 0, equivalent: 0, survived: 0 };
    counts.set(file, mine);
    const kind = kindOf(file, change);
    if (kind) mine[kind]++;
    const at = `${file}:${change.location.start.line}`;
    if (kind === 'survived') console.log(`${at}\n${difference(change)}\n`);
    // An endless loop, or a busy machine: only the first is a change that was noticed.
    if (change.status === 'Timeout') console.log(`${at}, timed out\n${difference(change)}\n`);
  }
  const total = { noticed: 0, equivalent: 0, survived: 0 };
  for (const [file, each] of [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    console.log(`${scoreOf(each).padStart(6)} % ${said(each)}  ${file}`);
    for (const kind of ['noticed', 'equivalent', 'survived'] as const) total[kind] += each[kind];
  }
  console.log(`${scoreOf(total).padStart(6)} % ${said(total)}  all; ${atLeast} % are asked for`);
  return Number(scoreOf(total)) >= atLeast ? 0 : 1;
}

interface Counts {
  noticed: number;
  equivalent: number;
  survived: number;
}

const scoreOf = ({ noticed, survived }: Counts): string =>
  (Math.floor((noticed / Math.max(noticed + survived, 1)) * 1000) / 10).toFixed(1);

const said = ({ noticed, equivalent, survived }: Counts): string =>
  `${noticed} noticed, ${survived} survived, ${equivalent} equivalent`;

/** A change that no file can be loaded with is an error of the runner: the tests notice that, too. */
function kindOf(file: string, change: Change): keyof Counts | undefined {
  if (change.status === 'Ignored') return undefined;
  if (change.status !== 'Survived' && change.status !== 'NoCoverage') return 'noticed';
  const { code, becomes } = codeOf(change);
  const isEquivalent = equivalentChanges.some(
    (each) => each.file === file && each.code === code && each.becomes === becomes,
  );
  return isEquivalent ? 'equivalent' : 'survived';
}

/** Returns the lines that a change touches, before and after. */
function codeOf({ fileName, location: { start, end }, replacement }: Change) {
  const lines = readFileSync(join(fileName), 'utf8')
    .split('\n')
    .slice(start.line - 1, end.line);
  const before = (lines[0] ?? '').slice(0, start.column - 1);
  const after = (lines.at(-1) ?? '').slice(end.column - 1);
  return { code: oneLine(lines.join('\n')), becomes: oneLine(before + replacement + after) };
}

const oneLine = (code: string): string => code.trim().replace(/\s+/g, ' ');

function difference(change: Change): string {
  const { code, becomes } = codeOf(change);
  return `  - ${code}\n  + ${becomes}`;
}
