import { HostError, type Issue } from '@orderpad/contracts';

/** Receives a fault of the host itself under the id that the caller is told. The caller learns nothing else of it. */
export type Report = (id: string, error: unknown) => void;

/** Makes an `invalid` error for a request that does not match its contract. */
export const invalid = (detail: string, issues: readonly Issue[]): HostError =>
  new HostError('invalid', detail, { issues });
