import { OrderPadOrders } from '../orders/order-pad-orders.ts';
import { register } from '../registry.ts';

register('order-pad-orders', OrderPadOrders);
