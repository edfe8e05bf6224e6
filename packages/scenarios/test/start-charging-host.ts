import { testPaymentsProvider } from '@orderpad/adapters/test-payments/server';
import '@orderpad/host/quick-imports';

const { runHost } = await import('@orderpad/host');

// The reference host as a process, with the test payment provider at PAYMENTS_URL.
const url = process.env['PAYMENTS_URL'] ?? '';
await runHost({
  payments: testPaymentsProvider({ url, timeout: 3000 }),
  sweepSeconds: 1,
  charging: { callMs: 4000, leaseMs: 10_000 },
});
