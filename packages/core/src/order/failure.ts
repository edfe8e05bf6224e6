import { isHostError } from '@orderpad/contracts';
import type { Failure } from './context.ts';

/** Anything but a `HostError` is the adapter's own fault, and says nothing about the outcome. */
export const failureOf = (error: unknown): Failure =>
  isHostError(error)
    ? { code: error.code, issues: error.issues, retryAfter: error.retryAfter, orderId: error.orderId }
    : { code: 'internal', issues: [] };
