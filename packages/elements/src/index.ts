export { define } from './define-elements.ts';
export { defineContacts } from './define-contacts.ts';
export { defineDrafts } from './define-drafts.ts';
export { defineParking } from './define-parking.ts';
export { defineOrders } from './define-orders.ts';
export { defineApprovals } from './define-approvals.ts';
export { defineRequests } from './define-requests.ts';
export { defineSteps } from './define-steps.ts';
export { registerHost, type HostLoader } from './pad/hosts.ts';

export { OrderPadContact } from './contact/order-pad-contact.ts';
export { OrderPadContactHeader } from './contact/order-pad-contact-header.ts';
export { OrderPadContactRecord } from './contact/order-pad-contact-record.ts';
export { OrderPadContacts } from './contact/order-pad-contacts.ts';
export { OrderPadDestination } from './destination/order-pad-destination.ts';
export { OrderPadDrafts } from './drafts/order-pad-drafts.ts';
export { OrderPadChanges } from './drafts/order-pad-changes.ts';
export { OrderPadSave } from './drafts/order-pad-save.ts';
export { OrderPadHandoff } from './handoffs/order-pad-handoff.ts';
export { OrderPadSend } from './handoffs/order-pad-send.ts';
export { OrderPadItems } from './items/order-pad-items.ts';
export { OrderPadOrders } from './orders/order-pad-orders.ts';
export { OrderPad } from './pad/order-pad.ts';
export { OrderPadSession } from './pad/order-pad-session.ts';
export { OrderPadParking } from './parking/order-pad-parking.ts';
export { OrderPadPayment } from './payment/order-pad-payment.ts';
export { OrderPadPlaced } from './placing/order-pad-placed.ts';
export { OrderPadApprovals } from './approvals/order-pad-approvals.ts';
export { OrderPadAsked } from './requests/order-pad-asked.ts';
export { OrderPadRequests } from './requests/order-pad-requests.ts';
export { OrderPadReorder } from './reorder/order-pad-reorder.ts';
export { OrderPadReview } from './review/order-pad-review.ts';
export { OrderPadShipping } from './shipping/order-pad-shipping.ts';
export type { FactMessages, OrderFactMessages, Scene, SceneLoader } from './steps/scene.ts';
export { registerStep, type StepDefinition } from './steps/register-step.ts';
export { deviceStorage } from './storage/device-storage.ts';
export { OrderPadRail } from './rail/order-pad-rail.ts';
export { OrderPadSummary } from './summary/order-pad-summary.ts';

export { sessionContext } from './context.ts';
export { stepFixes } from './fixes/fix-buttons.ts';
export { fixesMessages } from './fixes/fixes.messages.ts';
export { StepController, type StepOptions } from './steps/step-controller.ts';
export { base } from './styles/base.ts';
export { choices } from './styles/choices.ts';
export { controls } from './styles/controls.ts';
export { surfaces } from './styles/surfaces.ts';
export { button, type ButtonKind, type ButtonOptions } from './ui/button.ts';
export { cardChoices, type CardChoice, type CardChoicesOptions } from './ui/choice.ts';
export { errorSummary, type SummaryError } from './ui/error-summary.ts';
export { searchField, type SearchFieldOptions } from './ui/search-field.ts';
export { stepHeading } from './ui/step-heading.ts';
export { emptyState, notice, skeleton } from './ui/surface.ts';
export { textField, type TextFieldOptions } from './ui/text-field.ts';
export { MessagesController } from './messages/messages-controller.ts';
export { OrderController } from './order-controller.ts';
export { localizationContext, type Localization } from './messages/localization.ts';
export { en, type MessageKey, type Messages } from './messages/en.ts';
export { inPersonMessages } from './messages/in-person.messages.ts';
export type { Message, MessageParams, MessageTable } from './messages/message.ts';

export {
  OrderBlockedEvent,
  OrderChangedEvent,
  OrderErrorEvent,
  OrderHandoffChangedEvent,
  OrderPlacedElsewhereEvent,
  OrderPlacedEvent,
  OrderQuotedEvent,
  OrderReadyEvent,
  OrderReplaceWantedEvent,
  OrderRequestedEvent,
  OrderSavedEvent,
  OrderSignedOutEvent,
  OrderStepChangedEvent,
  OrderSubmittingEvent,
} from './events/order-events.ts';
export { OrderDraftOpenedEvent } from './drafts/drafts-events.ts';
export { OrderClosedEvent, OrderOpenedEvent } from './orders/orders-events.ts';
export { OrderLeftEvent, OrderSwappedEvent, type LeftOutcome } from './parking/parking-events.ts';
export { OrderRequestOpenedEvent } from './requests/requests-events.ts';
export { OrderListWantedEvent, OrderNewWantedEvent } from './placing/placed-events.ts';
