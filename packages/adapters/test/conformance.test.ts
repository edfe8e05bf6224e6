import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { brokenHosts } from './broken/hosts.ts';
import { brokenProviders } from './broken/providers.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const lifeline = new URL('../../../tools/end-with-starter.mjs', import.meta.url).href;
const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');

interface Report {
  readonly testResults: readonly {
    readonly assertionResults: readonly { ancestorTitles: string[]; title: string; status: string }[];
  }[];
}

let failed: { host: string; title: string }[];

/** The tests that notice one of them. The others have passed at whole hosts. */
const expected = [...Object.values(brokenHosts), ...Object.values(brokenProviders)].map(
  ({ noticedBy }) => noticedBy,
);
const escaped = (title: string): string => title.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** Runs these tests of the conformance suites for every broken host and provider, in a run of its own that fails. */
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'orderpad-conformance-'));
  const report = join(folder, 'report.json');
  await new Promise<void>((resolve) => {
    const config = 'packages/adapters/test/broken/vitest.config.ts';
    const chosen = ['--testNamePattern', expected.map(escaped).join('|'), `--outputFile=${report}`];
    const args = ['--import', lifeline, vitest, 'run', '--config', config, ...chosen];
    const run = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    run.once('close', () => resolve());
  });
  // The format of vitest's own JSON reporter.
  const { testResults } = JSON.parse(await readFile(report, 'utf8')) as Report;
  await rm(folder, { recursive: true });
  failed = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'failed')
    .map(({ ancestorTitles: [host = ''], title }) => ({ host, title }));
}, 120_000);

describe('the conformance suite notices a host that', () => {
  it.each(Object.entries(brokenHosts))('%s', (name, { noticedBy }) => {
    expect(failed).toContainEqual({ host: `host: ${name}`, title: noticedBy });
  });
});

describe('the conformance suite notices a payment provider that', () => {
  it.each(Object.entries(brokenProviders))('%s', (name, { noticedBy }) => {
    expect(failed).toContainEqual({ host: `server half: ${name}`, title: noticedBy });
  });
});
