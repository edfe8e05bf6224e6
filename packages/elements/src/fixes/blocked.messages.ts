/** Messages of the notice of why a move was refused. */
export const blockedMessages = {
  'fix.blocked': 'This comes first.',
  'fix.blocked-close': 'Not now',
} as const;
