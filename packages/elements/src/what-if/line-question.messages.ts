/** What is said before a line goes, or becomes less, when that takes more along. */
export const lineQuestionMessages = {
  'less.remove': 'Remove {title}?',
  'less.lower': 'Order {count} × {title} instead of {former}?',
  'less.change': 'Change {title}?',
  'less.picks': 'These rewards are then earned no longer and leave the order: {items}.',
  'less.brought': 'These came with a promotion and leave the order: {items}.',
  'less.promotions': { one: 'This promotion ends: {names}.', other: 'These promotions end: {names}.' },
  'less.total': 'The order then comes to {total} instead of {former}.',
  'less.line': '{count} × {title}',
  'less.do-remove': 'Remove',
  'less.do-lower': 'Order less',
  'less.do-change': 'Change',
  'less.keep': 'Keep',
} as const;
export type LineQuestionKey = keyof typeof lineQuestionMessages;
