export { findContacts } from './contact/contact.finder.ts';
export { contactView, type ContactView } from './contact/contact.view.ts';
export { destinationView, type DestinationView } from './destination/destination.view.ts';
export { backOffice } from './flows/back-office.ts';
export { findProducts, resolveSkus } from './items/items.finder.ts';
export { itemsView, quotedFor, type ItemsView } from './items/items.view.ts';
export { withNotices } from './order/acknowledged.ts';
export { currentQuote, hostCan, unknownCurrency, type Changes, type OrderContext } from './order/context.ts';
export { defineFlow } from './order/define-flow.ts';
export type { CardEntry } from './order/card-entry.ts';
export type { Edits } from './order/edit.ts';
export { isTotalOf, lessDiscount, ownPrice } from './order/estimate.ts';
export type {
  DetailsPatch,
  LinePatch,
  MovedPieces,
  NewLine,
  OrderEmitted,
  OrderEvent,
  PaymentPatch,
  ShipmentPatch,
} from './order/events.ts';
export {
  shippedSteps,
  type Flow,
  type Policies,
  type Screen,
  type ShippedStep,
  type Step,
} from './order/flow.ts';
export type { LineList } from './order/line-list.ts';
export type { OrderSession } from './order/session.ts';
export { requires } from './order/requires.ts';
export type { Slice } from './order/slice.ts';
export type { KeepingState, OrderState, Phase, PricingState, Selector } from './order/state.ts';
export { trySend } from './order/try-send.ts';
export { until } from './order/until.ts';
export { padView, type PadView, type ScreenView, type StepView } from './overview/pad.view.ts';
export { placedView, type PlacedView } from './overview/placed.view.ts';
export { reviewView, type PlacingState, type ReviewView } from './overview/review.view.ts';
export { summaryView, type Estimate, type SummaryView } from './overview/summary.view.ts';
export { asksEntry } from './order/entry.rules.ts';
export { movesMoney } from './payment/payers.ts';
export { paymentView, type PaymentView } from './payment/payment.view.ts';
export { isStep, registerSlice } from './rules/slices.ts';
export { stepOf } from './rules/step-of.ts';
export { checkSetup, SetupError } from './session/check-setup.ts';
export type { Clock } from './session/clock.ts';
export { guardedHost, type HostGuard } from './session/guarded-host.ts';
export { startOrder, type OrderOptions } from './session/start-order.ts';
export type { Finder, FinderView } from './search/finder.ts';
export { shippingView, type ShipmentView, type ShippingView } from './shipping/shipping.view.ts';
export type { OrderStorage } from './storage/storage.ts';
export type { StoredDraft } from './storage/stored-draft.ts';
export type { Intent } from './storage/stored-intent.ts';
export type { StoredRows } from './storage/stored-rows.ts';
