import { OrderPadDestination } from '../destination/order-pad-destination.ts';
import { OrderPadItems } from '../items/order-pad-items.ts';
import { OrderPadPayment } from '../payment/order-pad-payment.ts';
import { OrderPadPlaced } from '../placing/order-pad-placed.ts';
import { register } from '../registry.ts';
import { OrderPadReview } from '../review/order-pad-review.ts';
import { OrderPadShipping } from '../shipping/order-pad-shipping.ts';

// For pages that place the steps themselves, below an <order-pad-session>. The pad loads each step when it is near.
register('order-pad-destination', OrderPadDestination);
register('order-pad-items', OrderPadItems);
register('order-pad-shipping', OrderPadShipping);
register('order-pad-payment', OrderPadPayment);
register('order-pad-review', OrderPadReview);
register('order-pad-placed', OrderPadPlaced);
