// What `npm run vendure -- pad` and `-- portal` run: Vendure, and a page with the pad, or the example portal, before it. Any
// change of an order ends with them.
import { servePage } from './serve-page.ts';
import { startServer } from './start-server.ts';

const vendure = await startServer();
const shown = process.argv[2] === 'portal' ? 'portal' : 'pad';
const page = await servePage(new URL(vendure.url).origin, shown);
console.log(
  `The ${shown} before Vendure is open at ${page.url}\nSign in as superadmin, with the password superadmin.`,
);
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    vendure.stop();
    void page.stop().finally(() => process.exit(0));
  });
