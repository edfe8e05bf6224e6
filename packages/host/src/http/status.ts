import type { ProblemCode } from '@orderpad/contracts';

const statuses: Record<ProblemCode, number> = {
  invalid: 400,
  aborted: 400,
  unauthenticated: 401,
  declined: 402,
  'needs-action': 402,
  forbidden: 403,
  'not-found': 404,
  'in-progress': 409,
  fenced: 409,
  expired: 410,
  'draft-placed': 409,
  'quote-changed': 409,
  refused: 409,
  stale: 412,
  'too-large': 413,
  unsupported: 415,
  'precondition-required': 428,
  'key-reused': 422,
  'rate-limited': 429,
  internal: 500,
  malformed: 502,
  unreachable: 502,
  unavailable: 503,
  timeout: 504,
};

export const statusOf = (code: ProblemCode): number => statuses[code];
