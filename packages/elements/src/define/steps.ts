import { DestinationStep } from '../destination/destination-step.ts';
import { ItemsStep } from '../items/items-step.ts';
import { PaymentStep } from '../payment/payment-step.ts';
import { OrderPlaced } from '../placed/order-placed.ts';
import { register } from '../registry.ts';
import { ReviewStep } from '../review/review-step.ts';
import { ShippingStep } from '../shipping/shipping-step.ts';

// For pages that place the steps themselves, below an <order-pad-session>; the pad fetches each when it is near.
register('order-pad-destination', DestinationStep);
register('order-pad-items', ItemsStep);
register('order-pad-shipping', ShippingStep);
register('order-pad-payment', PaymentStep);
register('order-pad-review', ReviewStep);
register('order-pad-placed', OrderPlaced);
