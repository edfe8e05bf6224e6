/** Messages of the question before a line is removed or reduced. */
export const lineQuestionMessages = {
  'line-question.remove': 'Remove {title}?',
  'line-question.lower': 'Order {count} × {title} instead of {former}?',
  'line-question.change': 'Change {title}?',
  'line-question.picks': 'These rewards are no longer earned and will be removed: {items}.',
  'line-question.picks-unsure': 'These rewards may no longer be earned: {names}.',
  'line-question.brought': 'These came with a promotion and will be removed: {items}.',
  'line-question.promotions': {
    one: 'This promotion ends: {names}.',
    other: 'These promotions end: {names}.',
  },
  'line-question.checking': 'Checking what else changes …',
  'line-question.unchecked': 'It could not be checked what else leaves the order.',
  'line-question.total': 'New total: {total} instead of {former}.',
  'line-question.line': '{count} × {title}',
  'line-question.do-remove': 'Remove',
  'line-question.do-lower': 'Reduce quantity',
  'line-question.do-change': 'Change',
  'line-question.keep': 'Keep',
} as const;
export type LineQuestionKey = keyof typeof lineQuestionMessages;
