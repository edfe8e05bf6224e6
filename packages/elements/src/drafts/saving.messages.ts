/** Messages of **Save order for later**. */
export const savingMessages = {
  'drafts.save': 'Save order for later',
  'drafts.saving': 'Saving the order …',
  'drafts.saved': 'The order is saved. You can continue it from the saved orders.',
  'drafts.save-failed': 'The order was not saved at the store.',
} as const;
