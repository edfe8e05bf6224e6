// What `npm run vendure -- pad` runs: Vendure, and a page with the pad before it. Any change of the order ends with them.
import { servePage } from './serve-page.ts';
import { startServer } from './start-server.ts';

const vendure = await startServer();
const page = await servePage(new URL(vendure.url).origin);
console.log(
  `The pad before Vendure is open at ${page.url}\nSign in as superadmin, with the password superadmin.`,
);
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    vendure.stop();
    void page.stop().finally(() => process.exit(0));
  });
