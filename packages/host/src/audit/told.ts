import type { Broken } from './verify.ts';

/** Returns a fault of the audit in words, without what the entry says: personal data has no place in a log. */
export const toldOf = ({ position, reason, entry }: Broken): string =>
  reason === 'missing'
    ? `The audit has no entry at position ${position}, or one that follows was removed.`
    : `The audit was altered at position ${position}: entry ${entry?.seq}, ${entry?.action}, ${entry?.at} UTC.`;
