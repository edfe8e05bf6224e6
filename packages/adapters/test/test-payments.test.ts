import { testPaymentsProvider } from '@orderpad/adapters/test-payments/server';
import { describePayments } from '@orderpad/adapters/testing';
import { serveTestPayments } from '@orderpad/test-payments';
import { afterAll } from 'vitest';
import { behind } from './payments/provider.ts';

const running = await serveTestPayments();
afterAll(() => running.close());

describePayments('test payments', {
  server: {
    create: () => testPaymentsProvider({ url: running.url }),
    // A port that only the system uses.
    unreachable: () => testPaymentsProvider({ url: 'http://127.0.0.1:1' }),
    ...behind(running.url),
  },
});
