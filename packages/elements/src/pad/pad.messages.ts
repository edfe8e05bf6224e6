/** Messages of the frame around the steps. */
export const padMessages = {
  'pad.steps': 'Steps of the order',
  'pad.state-done': 'done',
  'pad.state-current': 'current step',
  'pad.state-ahead': 'not yet open',
  'pad.state-skipped': 'not needed, nothing ships',
  'pad.next': 'Continue',
  'pad.next-to': 'Continue to {step}',
  'pad.use-contact': 'Use customer',
  'pad.opening': 'Opening the order …',
  'pad.placing-elsewhere': 'This order is being placed in another window.',
  'pad.failed': 'The order could not be opened.',
} as const;
export type PadKey = keyof typeof padMessages;
