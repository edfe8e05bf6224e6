export { testPayments, type TestPaymentsOptions } from './adapter.ts';
