/** Messages of the foot of a screen. */
export const footMessages = {
  'pad.back': 'Back',
  'pad.keeping-saving': 'Saving …',
  'pad.keeping-saved-here': 'Saved on this device',
  'pad.keeping-saved-at-host': 'Saved',
  'pad.keeping-conflict': 'Changed elsewhere',
  'pad.keeping-failed': 'Could not be saved on this device',
} as const;
export type FootKey = keyof typeof footMessages;
