// Starts the shop and says on one line where it is:  {"ready":true,"url":"http://127.0.0.1:…/admin-api",…}
// VENDURE_PORT chooses the port, else the system does. VENDURE_DATABASE_URL keeps the shop on PostgreSQL.
// VENDURE_RESET=1 lets a test put the seeded shop back: POST /reset, in memory only, asks nobody who they are.
import { bootstrap, JobQueueService, TransactionalConnection } from '@vendure/core';
import { admin, shopConfig } from './config.mjs';
import { databaseFrom, seededBytes } from './database.mjs';
import { freePort } from './free-port.mjs';

const database = databaseFrom();
const port = Number(process.env.VENDURE_PORT) || (await freePort());
const started = performance.now();

const reset = {
  route: 'reset',
  handler: async (_request, response) => {
    await app.get(TransactionalConnection).rawConnection.sqljsManager.loadDatabase(seededBytes());
    response.end('{}');
  },
};

const app = await bootstrap(
  shopConfig({
    port,
    database,
    middleware: process.env.VENDURE_RESET === '1' && database.kind === 'memory' ? [reset] : [],
  }),
);
await app.get(JobQueueService).start();

const stop = () => void app.close().finally(() => process.exit(0));
process.on('SIGTERM', stop);
process.on('SIGINT', stop);

console.log(
  JSON.stringify({
    ready: true,
    url: `http://127.0.0.1:${port}/admin-api`,
    database: database.kind,
    seconds: Math.round(performance.now() - started) / 1000,
    ...admin,
  }),
);
