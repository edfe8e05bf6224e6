import { servePage } from '../serve-page.ts';
import { startServer } from '../start-server.ts';

/** One Vendure with one page before it, for all scenarios of a run. */
export default async function servers(): Promise<() => Promise<void>> {
  const vendure = await startServer();
  const page = await servePage(new URL(vendure.url).origin);
  process.env['ORDERPAD_VENDURE'] = vendure.url;
  process.env['ORDERPAD_VENDURE_PAGE'] = page.url;
  return async () => {
    vendure.stop();
    await page.stop();
  };
}
