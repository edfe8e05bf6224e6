import { defineOrders } from '../define-orders.ts';

defineOrders();
