import { configurationFrom } from './configuration.ts';
import { openDatabase } from './database/open.ts';
import { isOfAnotherVersion } from './seed/seed-version.ts';
import { serveHost } from './serve-host.ts';
import { setSetting } from './service/settings.ts';

/**
 * The reference host as a process. Reads PORT, HOST, DATABASE_URL, ORDERPAD_DATA_DIR, ORDERPAD_CACHE_DIR, ORDERPAD_STATIC,
 * ORDERPAD_ORIGINS (comma-separated) and ORDERPAD_ECOMMERCE (`on` or `off`). Prints one line of JSON when it is ready. Ends on
 * SIGINT and SIGTERM, and when the process that started it with an IPC channel is gone.
 */
const { database: options, serve, ecommerce } = configurationFrom(process.env);

const giveUp = () => process.exit(1);
process.on('disconnect', giveUp);

const database = await openDatabase(options);
if (ecommerce !== undefined) await setSetting(database.db, 'ecommerce.enabled', String(ecommerce));
if (await isOfAnotherVersion(database.db)) {
  console.error(
    'The example shop in this database was made by another version: what came since is not in it.\n' +
      `To begin anew, give an empty database${options.dataDir ? `, or delete ${options.dataDir}` : ''}.`,
  );
}
const running = await serveHost({ database, ...serve });
console.log(JSON.stringify({ listening: running.url }));

let isClosing = false;
process.off('disconnect', giveUp);
for (const ending of ['SIGINT', 'SIGTERM', 'disconnect'] as const) {
  process.on(ending, () => {
    if (isClosing) return;
    isClosing = true;
    void running.close().then(() => process.exit(0));
  });
}
