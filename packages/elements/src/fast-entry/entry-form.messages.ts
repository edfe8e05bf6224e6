/** Messages of the fast entry form that decide how high it is. */
export const entryFormMessages = {
  'entry.sku': 'SKU',
  'entry.hint':
    'SKU, Enter, quantity, Enter. Or SKU*3, a table pasted from a spreadsheet or a mail, a dropped CSV file.',
  'entry.add': 'Add to order',
  'entry.look-up': 'Look up',
  'entry.file': 'CSV file',
} as const;
