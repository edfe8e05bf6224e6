import { openDatabase } from './database/open.ts';
import { isOfAnotherVersion } from './seed/seed-version.ts';
import { serveHost } from './serve-host.ts';
import { setSetting } from './service/settings.ts';

/**
 * The reference host as a process. Reads PORT, HOST, DATABASE_URL, ORDERPAD_DATA_DIR, ORDERPAD_CACHE_DIR, ORDERPAD_STATIC,
 * ORDERPAD_ORIGINS (comma-separated) and ORDERPAD_ECOMMERCE (`on` or `off`). Prints one line of JSON when it is ready.
 */
const { env } = process;

const database = await openDatabase({
  url: env.DATABASE_URL,
  dataDir: env.ORDERPAD_DATA_DIR,
  cacheDir: env.ORDERPAD_CACHE_DIR,
});
if (env.ORDERPAD_ECOMMERCE) {
  await setSetting(database.db, 'ecommerce.enabled', String(env.ORDERPAD_ECOMMERCE !== 'off'));
}
if (await isOfAnotherVersion(database.db)) {
  console.error(
    'The example shop in this database was made by another version: what came since is not in it.\n' +
      `To begin anew, give an empty database${env.ORDERPAD_DATA_DIR ? `, or delete ${env.ORDERPAD_DATA_DIR}` : ''}.`,
  );
}
const running = await serveHost({
  database,
  port: Number(env.PORT ?? 0),
  hostname: env.HOST ?? '127.0.0.1',
  staticDir: env.ORDERPAD_STATIC,
  origins: (env.ORDERPAD_ORIGINS ?? '').split(',').filter(Boolean),
});
console.log(JSON.stringify({ listening: running.url }));

let isClosing = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (isClosing) return;
    isClosing = true;
    void running.close().then(() => process.exit(0));
  });
}
