import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { postgresFolder, startPostgres } from '../../../host/test/postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Admin APIs of the seeded shop: in memory, and on PostgreSQL where one is installed. */
    vendure: { readonly memory: string; readonly postgres: string | undefined };
  }
}

const folder = join(import.meta.dirname, '../../../../examples/vendure');

/** Starts what the live tests run against, for all of them together, and stops it after the last. */
export default async function servers(project: TestProject): Promise<() => void> {
  const stops: (() => void)[] = [];
  const stopAll = () => {
    for (const stop of stops.toReversed()) stop();
  };
  try {
    const memory = await serve({ VENDURE_RESET: '1' }, stops);
    const isWanted = process.env['ORDERPAD_VENDURE_ONLY'] !== 'memory';
    const postgres = postgresFolder && isWanted ? await servePostgres(postgresFolder, stops) : undefined;
    if (!postgresFolder) console.log('No PostgreSQL 15 is installed here: what only it shows is skipped.');
    project.provide('vendure', { memory, postgres });
  } catch (error) {
    stopAll();
    throw error;
  }
  return stopAll;
}

async function servePostgres(installed: string, stops: (() => void)[]): Promise<string> {
  const database = await startPostgres(installed);
  stops.push(database.stop);
  const env = { VENDURE_DATABASE_URL: database.url };
  const seeding = start('seed/seed.mjs', env);
  const code = await new Promise((resolve) => seeding.once('close', resolve));
  if (code !== 0) throw new Error(`seeding Vendure on PostgreSQL ended with ${String(code)}`);
  return serve(env, stops);
}

function serve(env: Record<string, string>, stops: (() => void)[]): Promise<string> {
  const server = start('server/serve.mjs', env);
  stops.push(() => server.kill());
  return new Promise((resolve, reject) => {
    let said = '';
    server.stdout?.on('data', (chunk) => {
      said += String(chunk);
      const { url } = readyIn(said) ?? {};
      if (url) resolve(url);
    });
    server.once('close', (code) => reject(new Error(`Vendure ended with ${String(code)}: ${said}`)));
  });
}

function start(file: string, env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, [join(folder, file)], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  });
}

function readyIn(said: string): { url: string } | undefined {
  const line = said.split('\n').find((each) => each.startsWith('{"ready"'));
  // Sound: the server writes this line, and `url` is in it.
  return line === undefined ? undefined : (JSON.parse(line) as { url: string });
}
