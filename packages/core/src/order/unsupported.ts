import { HostError } from '@orderpad/contracts';

/** What a host answers where it has no such method. */
export const unsupported = (): Promise<never> =>
  Promise.reject(new HostError('unsupported', 'the host does not offer this'));
