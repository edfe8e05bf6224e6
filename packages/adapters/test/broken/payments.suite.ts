import { describePayments } from '@orderpad/adapters/testing';
import { testPaymentsProvider } from '@orderpad/adapters/test-payments/server';
import { serveTestPayments } from '@orderpad/test-payments';
import { afterAll } from 'vitest';
import { behind } from '../payments/provider.ts';
import { brokenProviders } from './providers.ts';

const running = await serveTestPayments();
afterAll(() => running.close());

// Run by conformance.test.ts, which expects the failures.
for (const [name, { create }] of Object.entries(brokenProviders))
  describePayments(name, {
    server: {
      create: () => create(running.url),
      unreachable: () => testPaymentsProvider({ url: 'http://127.0.0.1:1' }),
      ...behind(running.url),
    },
  });
