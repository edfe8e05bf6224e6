import { HostError } from '@orderpad/contracts';

/** Rejects with `unsupported`, for a method that the host does not implement. */
export const unsupported = (): Promise<never> =>
  Promise.reject(new HostError('unsupported', 'the host does not offer this'));
