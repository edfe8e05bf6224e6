import { Orders } from '../orders/orders.ts';
import { register } from '../registry.ts';

register('order-pad-orders', Orders);
