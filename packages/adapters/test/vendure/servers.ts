import type { TestProject } from 'vitest/node';
import { runScript, startServer } from '../../../../examples/vendure/start-server.ts';
import { postgresFolder, startPostgres } from '../../../host/test/postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Admin APIs of the seeded shop: in memory, and on PostgreSQL where one is installed. */
    vendure: { readonly memory: string; readonly postgres: string | undefined };
  }
}

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
  const seeding = runScript('seed/seed.mjs', env);
  const code = await new Promise((resolve) => seeding.once('close', resolve));
  if (code !== 0) throw new Error(`seeding Vendure on PostgreSQL ended with ${String(code)}`);
  return serve(env, stops);
}

async function serve(env: Record<string, string>, stops: (() => void)[]): Promise<string> {
  const { url, stop } = await startServer(env);
  stops.push(stop);
  return url;
}
