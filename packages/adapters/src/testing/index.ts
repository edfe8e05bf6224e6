export { describeHost } from './describe-host.ts';
export { bySeed, faultKinds, inTurn, type FaultKind, type Faults, type SeedOptions } from './faults.ts';
export { checkedCapabilities, type CheckedCapability, type HostFixture } from './fixture.ts';
export type { OperationOf } from './faulty-fetch.ts';
export { withFaults } from './with-faults.ts';
export type { PaymentsBrowser, Typed } from './browser/fixture.ts';
export { describePayments } from './payments/describe-payments.ts';
export type { Entry, PaymentsFixture, PaymentsServer, TestCard } from './payments/fixture.ts';
