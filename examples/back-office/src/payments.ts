import { testPayments } from '@orderpad/adapters/test-payments';

/** The payment providers of this site: one adapter for each that the host charges cards with. */
export const payments = [testPayments()];
