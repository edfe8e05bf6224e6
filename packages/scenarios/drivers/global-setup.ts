import { startPortal } from './portal-process.ts';

/** One portal for all scenarios of a run; each of them begins without cookies and storage, and has contacts and drafts of its own. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const portal = await startPortal();
  process.env['ORDERPAD_URL'] = portal.url;
  process.env['ORDERPAD_PAYMENTS_URL'] = portal.payments;
  return () => portal.stop();
}
