import { contactSlice } from '../contact/contact.slice.ts';
import { destinationSlice } from '../destination/destination.slice.ts';
import { detailsSlice } from '../details/details.slice.ts';
import { draftsSlice } from '../drafts/drafts.slice.ts';
import { handoffsSlice } from '../handoffs/handoffs.slice.ts';
import { itemsSlice } from '../items/items.slice.ts';
import type { Step } from '../order/flow.ts';
import type { Slice } from '../order/slice.ts';
import { paymentSlice } from '../payment/payment.slice.ts';
import { promotionsSlice } from '../promotions/promotions.slice.ts';
import { requestsSlice } from '../requests/requests.slice.ts';
import { reviewSlice } from '../review/review.slice.ts';
import { rewardsSlice } from '../rewards/rewards.slice.ts';
import { shippingSlice } from '../shipping/shipping.slice.ts';

/** The register of the core: every slice, in the order in which they follow a quote. Events, issues and steps are derived from it. */
let slices: readonly Slice[] = [
  contactSlice,
  destinationSlice,
  itemsSlice,
  promotionsSlice,
  shippingSlice,
  paymentSlice,
  rewardsSlice,
  reviewSlice,
  detailsSlice,
  draftsSlice,
  handoffsSlice,
  requestsSlice,
];

/**
 * Adds a slice to every order that is started afterwards, so that flows can name its step. Registering a name again replaces the
 * slice of that name.
 *
 * @example
 * registerSlice({
 *   name: 'delivery-window',
 *   step: 'delivery-window',
 *   edits: {
 *     'delivery-window.edit': ({ draft }, { windowId }) => ({
 *       draft: { ...draft, extensions: { ...draft.extensions, 'delivery-window': { windowId } } },
 *     }),
 *   },
 * });
 */
export function registerSlice(slice: Slice): void {
  slices = [...slices.filter(({ name }) => name !== slice.name), slice];
}

/** Returns every slice, the registered ones last. */
export const allSlices = (): readonly Slice[] => slices;

/** Tells if a value names a step that is shipped or registered. */
export const isStep = (value: unknown): value is Step => allSlices().some(({ step }) => step === value);
