/** Messages of the questions that a flow asks on the way. Those with the name of a question come before the general ones. */
export const questionMessages = {
  'question.yes': 'Continue',
  'question.no': 'Not yet',
  'question.checkout': 'Ready to check out?',
  'question.checkout-hint': 'Next you check everything you entered. Nothing is ordered until you submit it.',
  'question.checkout-yes': 'Check out',
} as const;
export type QuestionKey = keyof typeof questionMessages;
