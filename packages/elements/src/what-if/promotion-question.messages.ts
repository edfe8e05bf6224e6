import { lineQuestionMessages } from './line-question.messages.ts';

/** Messages of the question before a promotion is removed. */
export const promotionQuestionMessages = {
  ...lineQuestionMessages,
  'promotion-question.heading': 'Remove {name}?',
  'promotion-question.lines': 'These items will be removed: {items}.',
  'promotion-question.keep': 'Keep it',
} as const;
