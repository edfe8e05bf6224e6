export type { TestPaymentsServer } from './ask.ts';
export { testPaymentsProvider } from './provider.ts';
