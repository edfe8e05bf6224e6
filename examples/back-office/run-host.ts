import { testPayments } from '@orderpad/adapters/test-payments';
import { testPaymentsProvider } from '@orderpad/adapters/test-payments/server';
import { runHost } from '@orderpad/host';

// The reference host as a process that charges cards at the test payment provider, whose address is PAYMENTS_URL. The policy of
// the portal allows what the adapter of the provider asks for.
const payments = testPaymentsProvider({ url: process.env['PAYMENTS_URL'] ?? '' });
const policy = testPayments().policy(payments.fieldsFor('ecom').config);

// The outbox shows messages in frames of the portal's own origin.
await runHost({ payments, frames: ["'self'", ...(policy['frame-src'] ?? [])] });
