/** The words of the terminal, and of the issues that people meet most. Others are printed as their code. */
export const t = {
  closed: 'This shop takes no orders now.',
  unknown: (name: string) => `There is no command “${name}”. Type help.`,
  failed: (during: string, code: string) => `The host did not answer (${during}: ${code}).`,
  noContact: (text: string) => `Nobody is found for “${text}”.`,
  noChoice: 'There is no such entry.',
  pickOne: 'Choose one with pick and its number.',
  noFile: 'That is not a text.',
  columns: 'The columns of this table are not certain. Enter it row by row.',
  added: (count: number) => (count === 1 ? 'Added one row.' : `Added ${count} rows.`),
  amountWanted: (amount: string) => `To place the order, say its exact total: place ${amount}`,
  otherAmount: (amount: string) => `The total is ${amount}. Nothing was placed.`,
  entryNeeded: 'This method needs the fields of a page. Choose another one.',
  numberWanted: 'A whole number is needed.',
  placed: (number: string, total: string) => `Placed as ${number}: ${total}.`,
  handOver: 'The outcome is not known yet. Asking the host …',
} as const;

export const issueMessages: Readonly<Record<string, string>> = {
  'contact-required': 'Choose a contact.',
  'contact-barred': 'No order can be entered for this contact.',
  'address-required': 'This contact has no address.',
  'lines-required': 'Add an item.',
  'method-required': 'Choose a shipping method.',
  'payment-required': 'Choose how the order is paid.',
  'quantity-invalid': 'Enter a whole number of at least 1.',
  'sku-unknown': 'This SKU is not known.',
  'sku-not-sold': 'This item is not sold.',
  'option-required': 'Choose a variant.',
  'code-unknown': 'This code is not known.',
  'total-changed': 'The total has changed. Nothing was placed.',
};
