/** Message that says whom to contact after a failure. */
export const supportMessages = {
  'placing.support': 'If this continues, contact {support}.',
} as const;
export type SupportKey = keyof typeof supportMessages;
