/** Messages of orders that go from one member of staff to another. */
export const transferMessages = {
  'transfer.give': 'Give to a colleague',
  'transfer.give-of': 'Give to a colleague: the order for {name}',
  'transfer.heading': 'Give the order for {name} to a colleague',
  'transfer.to': 'Colleague',
  'transfer.choose': 'Choose a colleague',
  'transfer.to-required': 'Choose who takes the order over.',
  'transfer.note': 'Note for the colleague',
  'transfer.confirm': 'Give the order',
  'transfer.sending': 'Giving the order …',
  'transfer.sent': '{name} finds the order among the saved orders now.',
  'transfer.nobody': 'Nobody else takes orders at this store.',
  'transfer.failed': 'The order was not given to the colleague.',
  'transfer.rows-first':
    'Rows of this order are not in it yet. Bring it back and add them, or leave them out.',
  'transfer.for-you': 'From {name}, for you',
  'transfer.waiting': 'Given to {name}, not taken over yet',
  'transfer.between': 'From {from} to {name}',
  'transfer.take': 'Take over',
  'transfer.take-of': 'Take over the order for {name}',
  'transfer.back': 'Take back',
  'transfer.back-of': 'Take back the order for {name}',
  'transfer.is-back': 'The order is yours again.',
  'transfer.take-failed': 'The order could not be taken over.',

  'issue.draft-transferred':
    'This order is on its way to a colleague. It can be changed once it was taken over or taken back.',
  'issue.colleague-gone': 'This colleague takes no orders over any more. Choose another one.',
  'issue.transfer-gone': 'This order was taken back, or a colleague has it already.',
} as const;
export type TransferKey = keyof typeof transferMessages;
