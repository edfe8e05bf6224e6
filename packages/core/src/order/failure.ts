import { isHostError } from '@orderpad/contracts';
import type { Failure } from './context.ts';

/** Returns the failure that an error means. An error other than `HostError` is a fault of the adapter and becomes `internal`. */
export const failureOf = (error: unknown): Failure =>
  isHostError(error)
    ? {
        code: error.code,
        issues: error.issues,
        retryAfter: error.retryAfter,
        orderId: error.orderId,
        current: error.current,
      }
    : { code: 'internal', issues: [] };
