import { destinationWords } from '../destination/destination.words.ts';
import { fastEntryWords } from '../fast-entry/fast-entry.words.ts';
import { fixesWords } from '../fixes/fixes.words.ts';
import { itemsWords } from '../items/items.words.ts';
import { ordersWords } from '../orders/orders.words.ts';
import { paymentWords } from '../payment/payment.words.ts';
import { orderWords } from '../placed/order.words.ts';
import { pricesWords } from '../prices/prices.words.ts';
import { promotionsWords } from '../promotions/promotions.words.ts';
import { rewardsWords } from '../rewards/rewards.words.ts';
import { reviewWords } from '../review/review.words.ts';
import { shoppingWords } from '../shopping/shopping.words.ts';
import { shippingWords } from '../shipping/shipping.words.ts';
import { contactWords } from './contact.words.ts';
import { issueWords, problemWords } from './issues.words.ts';
import { padWords } from './pad.words.ts';
import { summaryWords } from './summary.words.ts';
import { lineQuestionWords } from '../what-if/line-question.words.ts';
import { whatIfWords } from '../what-if/what-if.words.ts';
import { uiWords } from './ui.words.ts';
import type { Word } from './word.ts';

/** Every sentence there is, for those who translate: elements fetch only their own slice. */
export const en = {
  ...uiWords,
  ...issueWords,
  ...fixesWords,
  ...problemWords,
  ...padWords,
  ...contactWords,
  ...itemsWords,
  ...pricesWords,
  ...promotionsWords,
  ...rewardsWords,
  ...fastEntryWords,
  ...shoppingWords,
  ...shippingWords,
  ...paymentWords,
  ...reviewWords,
  ...orderWords,
  ...ordersWords,
  ...summaryWords,
  ...destinationWords,
  ...whatIfWords,
  ...lineQuestionWords,
} as const;
export type WordKey = keyof typeof en;

/** A catalogue, whole or in part. */
export type Words = Partial<Readonly<Record<WordKey, Word>>>;
