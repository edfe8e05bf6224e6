import type { ShippedStep, Step } from '@orderpad/core';
import { approvalMessages } from '../approvals/approval.messages.ts';
import { approvalsMessages } from '../approvals/approvals.messages.ts';
import { reductionsMessages } from '../approvals/reductions.messages.ts';
import { destinationMessages } from '../destination/destination.messages.ts';
import { draftsMessages } from '../drafts/drafts.messages.ts';
import { savingMessages } from '../drafts/saving.messages.ts';
import { transferMessages } from '../drafts/transfer.messages.ts';
import { columnsMessages } from '../fast-entry/columns.messages.ts';
import { fastEntryMessages } from '../fast-entry/fast-entry.messages.ts';
import { blockedMessages } from '../fixes/blocked.messages.ts';
import { fixesMessages } from '../fixes/fixes.messages.ts';
import { handoffsMessages } from '../handoffs/handoffs.messages.ts';
import { sendMessages } from '../handoffs/send.messages.ts';
import { itemsMessages } from '../items/items.messages.ts';
import { ordersMessages } from '../orders/orders.messages.ts';
import { cardMessages } from '../placing/card.messages.ts';
import { paymentMessages } from '../payment/payment.messages.ts';
import { supportMessages } from '../placing/support.messages.ts';
import { orderMessages } from '../placing/order.messages.ts';
import { detailsFormMessages } from '../details/details-form.messages.ts';
import { printMessages } from '../print/print.messages.ts';
import { pricesMessages } from '../prices/prices.messages.ts';
import { promotionsMessages } from '../promotions/promotions.messages.ts';
import { reorderMessages } from '../reorder/reorder.messages.ts';
import { askedMessages } from '../requests/asked.messages.ts';
import { requestsMessages } from '../requests/requests.messages.ts';
import { sentMessages } from '../requests/sent.messages.ts';
import { rewardChoiceMessages } from '../rewards/reward-choice.messages.ts';
import { reviewMessages } from '../review/review.messages.ts';
import { shoppingMessages } from '../shopping/shopping.messages.ts';
import { severalMessages } from '../shipping/several.messages.ts';
import { shippingMessages } from '../shipping/shipping.messages.ts';
import { contactFormMessages } from '../contact/contact-form.messages.ts';
import { contactHeaderMessages } from '../contact/contact-header.messages.ts';
import { contactRecordMessages } from '../contact/contact-record.messages.ts';
import { contactMessages } from '../contact/contact.messages.ts';
import { contactsMessages } from '../contact/contacts.messages.ts';
import { keysListMessages } from '../keys/keys-list.messages.ts';
import { keysMessages } from '../keys/keys.messages.ts';
import { issueMessages } from './issues.messages.ts';
import { problemMessages } from './problems.messages.ts';
import { footMessages } from '../pad/foot.messages.ts';
import { pageMessages } from '../pad/page.messages.ts';
import { padMessages } from '../pad/pad.messages.ts';
import { questionMessages } from '../pad/question.messages.ts';
import { parkingMessages } from '../parking/parking.messages.ts';
import { setupMessages } from '../pad/setup.messages.ts';
import { stepsMessages } from '../steps/steps.messages.ts';
import { summaryMessages } from '../summary/summary.messages.ts';
import { tierMessages } from '../tiers/tiers.messages.ts';
import { promotionQuestionMessages } from '../what-if/promotion-question.messages.ts';
import { whatIfMessages } from '../what-if/what-if.messages.ts';
import { addressMessages } from '../ui/address.messages.ts';
import { uiMessages } from './ui.messages.ts';
import type { Message } from './message.ts';

/** Every message, for translators. Elements load only the messages of their own slice. */
export const en = {
  ...uiMessages,
  ...issueMessages,
  ...fixesMessages,
  ...blockedMessages,
  ...problemMessages,
  ...padMessages,
  ...printMessages,
  ...detailsFormMessages,
  ...pageMessages,
  ...footMessages,
  ...setupMessages,
  ...keysMessages,
  ...keysListMessages,
  ...stepsMessages,
  ...questionMessages,
  ...contactMessages,
  ...contactFormMessages,
  ...contactHeaderMessages,
  ...contactRecordMessages,
  ...contactsMessages,
  ...reorderMessages,
  ...addressMessages,
  ...itemsMessages,
  ...pricesMessages,
  ...promotionsMessages,
  ...rewardChoiceMessages,
  ...fastEntryMessages,
  ...columnsMessages,
  ...shoppingMessages,
  ...shippingMessages,
  ...severalMessages,
  ...cardMessages,
  ...supportMessages,
  ...paymentMessages,
  ...reviewMessages,
  ...orderMessages,
  ...ordersMessages,
  ...draftsMessages,
  ...savingMessages,
  ...transferMessages,
  ...parkingMessages,
  ...sendMessages,
  ...handoffsMessages,
  ...requestsMessages,
  ...approvalMessages,
  ...approvalsMessages,
  ...reductionsMessages,
  ...askedMessages,
  ...sentMessages,
  ...summaryMessages,
  ...tierMessages,
  ...destinationMessages,
  ...whatIfMessages,
  ...promotionQuestionMessages,
} as const;
export type MessageKey = keyof typeof en;

/** Keys of messages for the codes of a host, and for the steps, screens and questions of an embedder. */
type OwnKey =
  // oxlint-disable-next-line typescript/no-redundant-type-constituents -- `never` until an embedder declares a step
  | `${'issue' | 'fix' | 'problem' | Exclude<Step, ShippedStep>}.${string}`
  | `${'pad.step' | 'pad.screen'}-${string}`
  | `question.${string}`;

/** Catalogue of messages, complete or partial. A key that no message has does not compile. */
export type Messages = Partial<Readonly<Record<MessageKey | OwnKey, Message>>>;
