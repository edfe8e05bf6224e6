import { fingerprint } from '@orderpad/contracts';

/**
 * Returns a short hash of equal content (FNV-1a, 32 bits, in base 36). Orders at Vendure keep it in a custom field of 255
 * characters while they are being placed, so its result for a submission never changes between versions.
 */
export function shortFingerprint(value: unknown): string {
  let hash = 0x811c9dc5;
  for (const character of fingerprint(value))
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36);
}
