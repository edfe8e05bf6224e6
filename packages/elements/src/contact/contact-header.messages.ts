/** Messages of the line that names the customer. */
export const contactHeaderMessages = {
  'contact.header': 'Customer of this order',
} as const;
