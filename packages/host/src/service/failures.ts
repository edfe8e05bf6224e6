import { HostError, type Issue } from '@orderpad/contracts';

/** What went wrong with the host itself: written down under `id`, told to nobody else. */
export type Report = (id: string, error: unknown) => void;

/** An `invalid` error for a request that does not fit its contract. */
export const invalid = (detail: string, issues: readonly Issue[]): HostError =>
  new HostError('invalid', detail, { issues });
