/** Messages of the dialog for the details of an order. */
export const detailsFormMessages = {
  'details-form.order-date-hint': 'Where the order is entered later than it was given.',
  'details-form.nobody': 'Nobody',
  'details-form.representatives-failed': 'The representatives could not be loaded.',
  'details-form.tags-hint': 'Separate them by commas.',
  'details-form.confirmation-to': 'E-mail the customer a confirmation ({email})',
  'details-form.confirmation': 'E-mail the customer a confirmation',
  'details-form.save': 'Save details',
  'details-form.saved': 'The order details are saved.',
} as const;
export type DetailsFormKey = keyof typeof detailsFormMessages;
