/** Messages of the primitives. */
export const uiMessages = {
  'ui.optional': 'optional',
  'ui.required-note': 'Fields marked * are required.',
  'ui.close': 'Close',
  'ui.cancel': 'Cancel',
  'ui.save': 'Save',
  'ui.saving': 'Saving …',
  'ui.edit': 'Edit',
  'ui.remove': 'Remove',
  'ui.change': 'Change',
  'ui.retry': 'Try again',
  'ui.unfetched': 'Something needed here could not be fetched. Try again, or load the page again.',
  'ui.more': 'Show more',
  'ui.loading': 'Loading …',
  'ui.choose': 'Choose …',
  'ui.actions': 'Actions for {name}',
  'ui.quantity': 'Quantity',
  'ui.quantity-more': 'One more',
  'ui.quantity-less': 'One less',
  'ui.results': { one: '{count} result', other: '{count} results' },
  'ui.no-results': 'Nothing matches “{text}”.',
  'ui.searching': 'Searching …',
  'ui.errors': {
    one: 'There is something to put right',
    other: 'There are {count} things to put right',
  },
} as const;
export type UiKey = keyof typeof uiMessages;
