import { isHostError } from '@orderpad/contracts';

/** Reasons why an order cannot be paid here. `nothing`: the page was opened without a link. */
export type Ending =
  | 'nothing'
  | 'invalid'
  | 'elsewhere'
  | 'revoked'
  | 'expired'
  | 'paid'
  | 'ended'
  | 'unreachable';

const endings: Readonly<Record<string, Ending>> = {
  'handoff-opened': 'elsewhere',
  'handoff-revoked': 'revoked',
  'handoff-expired': 'expired',
  'handoff-paid': 'paid',
};

/** Returns the reason that an issue of the host stands for; undefined for an issue about something else. */
export const endingIn = (error: unknown): Ending | undefined =>
  isHostError(error)
    ? error.issues.map(({ code }) => endings[code]).find((ending) => ending !== undefined)
    : undefined;

/** Returns the reason that a failed call stands for. */
export function endingOf(error: unknown): Ending {
  const known = endingIn(error);
  if (known) return known;
  const code = isHostError(error) ? error.code : 'internal';
  if (code === 'unauthenticated') return 'ended';
  return code === 'not-found' || code === 'invalid' || code === 'forbidden' ? 'invalid' : 'unreachable';
}
