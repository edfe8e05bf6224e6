export type { Comparison, Difference } from '../order/difference.ts';
export type { ParkedOrder } from '../storage/parked-order.ts';
export type { DraftBase } from '../storage/stored-draft.ts';
export { compareResumed, resumed, versionToOpen } from './compare.ts';
export { decisionOf, warningOf, type Decision } from './decisions.rules.ts';
export { differencesBetween } from './differences.rules.ts';
export { findDrafts, loadDraft, removeDraft } from './drafts.finder.ts';
export { draftsView, type DifferenceView, type DraftsView } from './drafts.view.ts';
export {
  parkedOrderOf,
  parkedOrders,
  parkingView,
  parkOrder,
  unparkOrder,
  type ParkingView,
} from './parking.ts';
export { listColleagues, takeOverDraft, transferDraft } from './transfers.ts';
export { saveForLater } from './save-for-later.ts';
export { savingView, type SavingView } from './saving.view.ts';
export { snapshotOf } from '@orderpad/contracts';
