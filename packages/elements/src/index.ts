export { define } from './define-elements.ts';
export { registerHost, type HostLoader } from './pad/hosts.ts';

export { ContactStep } from './contact/contact-step.ts';
export { ItemsStep } from './items/items-step.ts';
export { Orders } from './orders/orders.ts';
export { OrderPad } from './pad/pad.ts';
export { OrderPadSession } from './pad/session.ts';
export { PaymentStep } from './payment/payment-step.ts';
export { OrderPlaced } from './placed/order-placed.ts';
export { ReviewStep } from './review/review-step.ts';
export { ShippingStep } from './shipping/shipping-step.ts';
export { deviceStorage } from './storage/device-storage.ts';
export { Rail } from './rail/rail.ts';
export { Summary } from './summary/summary.ts';

export { orderContext } from './context.ts';
export { OrderController } from './order-controller.ts';
export { wordingContext, type Wording } from './words/wording.ts';
export { en, type WordKey, type Words } from './words/en.ts';
export { inPersonWords } from './words/in-person.words.ts';
export type { Word, WordParams, WordTable } from './words/word.ts';

export {
  OrderBlockedEvent,
  OrderChangedEvent,
  OrderErrorEvent,
  OrderPlacedEvent,
  OrderQuotedEvent,
  OrderReadyEvent,
  OrderSavedEvent,
  OrderSessionEndedEvent,
  OrderStepChangedEvent,
  OrderSubmittingEvent,
} from './events/order-events.ts';
export { OrderClosedEvent, OrderOpenedEvent } from './orders/orders-events.ts';
export { OrderListWantedEvent, OrderNewWantedEvent } from './placed/placed-events.ts';
