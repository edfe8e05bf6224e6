import { fingerprint } from '@orderpad/contracts';
import { shortHash } from './short-hash.ts';

/**
 * Returns a short hash of equal content. Orders at Vendure keep it in a custom field of 255 characters while they are being
 * placed, so its result for a submission never changes between versions.
 */
export const shortFingerprint = (value: unknown): string => shortHash(fingerprint(value));
