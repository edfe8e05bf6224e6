/** Fetches what shows the changes since, and the question which version to keep. */
export const changesElement = async () => ({
  'order-pad-changes': (await import('./order-pad-changes.ts')).OrderPadChanges,
});
