import { testPayments } from '@orderpad/adapters/test-payments';
import { testPaymentsProvider } from '@orderpad/adapters/test-payments/server';
import '@orderpad/host/quick-imports';

const { runHost } = await import('@orderpad/host');

// The reference host as a process that charges cards at the test payment provider, whose address is PAYMENTS_URL. The policy of
// the portal allows what the adapter of the provider asks for.
const payments = testPaymentsProvider({ url: process.env['PAYMENTS_URL'] ?? '' });
const policy = testPayments().policy(payments.fieldsFor('ecom').config);

// Links of orders that are left to their customers open the page that is made for them.
const page = process.env['ORDERPAD_HANDOFF_URL'] || (() => `${running.url}/pay.html`);
// Links to choose a new passcode open its page on the same site, once that is known.
const site: { url?: string } = {};
const resetUrl = () => site.url && new URL('reset.html', site.url).href;
// The outbox shows messages in frames of the portal's own origin.
const running = await runHost({
  payments,
  handoffUrl: page,
  resetUrl,
  frames: ["'self'", ...(policy['frame-src'] ?? [])],
});
site.url = process.env['ORDERPAD_HANDOFF_URL'] || `${running.url}/`;
