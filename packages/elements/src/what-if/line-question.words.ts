/** What is said before a line goes, or fewer of it are ordered, when that takes more along. */
export const lineQuestionWords = {
  'less.remove': 'Remove {title}?',
  'less.lower': 'Order {count} × {title} instead of {former}?',
  'less.picks': 'These rewards are then earned no longer and leave the order: {items}.',
  'less.brought': 'These came with a promotion and leave the order: {items}.',
  'less.promotions': { one: 'This promotion ends: {names}.', other: 'These promotions end: {names}.' },
  'less.line': '{count} × {title}',
  'less.do-remove': 'Remove',
  'less.do-lower': 'Order less',
  'less.keep': 'Keep',
} as const;
export type LineQuestionKey = keyof typeof lineQuestionWords;
