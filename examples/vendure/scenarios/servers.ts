import { servePage } from '../serve-page.ts';
import { startServer } from '../start-server.ts';

/** Starts one Vendure with the page of this folder and the example portal, for all scenarios of a run. */
export default async function servers(): Promise<() => Promise<void>> {
  const vendure = await startServer();
  const { origin } = new URL(vendure.url);
  const page = await servePage(origin);
  const portal = await servePage(origin, 'portal');
  process.env['ORDERPAD_VENDURE'] = vendure.url;
  process.env['ORDERPAD_VENDURE_PAGE'] = page.url;
  process.env['ORDERPAD_VENDURE_PORTAL'] = portal.url;
  return async () => {
    vendure.stop();
    await page.stop();
    await portal.stop();
  };
}
