/** Messages of the line that names the customer. */
export const contactHeaderMessages = {
  'contact.header': 'Customer of this order',
  'contact.known': 'Orders, credit terms and notes',
  'contact.flag-account-stop': 'On account stop',
} as const;
