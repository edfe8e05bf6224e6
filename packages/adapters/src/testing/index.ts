export { describeHost } from './describe-host.ts';
export { bySeed, faultKinds, inTurn, type FaultKind, type Faults, type SeedOptions } from './faults.ts';
export { checkedCapabilities, type CheckedCapability, type HostFixture } from './fixture.ts';
export type { OperationOf } from './faulty-fetch.ts';
export { withFaults } from './with-faults.ts';
