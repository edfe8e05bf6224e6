import { promotionsMessages } from '../promotions/promotions.messages.ts';
import { lineQuestionMessages } from './line-question.messages.ts';

/** Messages of the question before a promotion is removed. */
export const promotionQuestionMessages = { ...lineQuestionMessages, ...promotionsMessages } as const;
