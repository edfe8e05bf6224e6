export { backOffice } from './back-office.ts';
export { consultant } from './consultant.ts';
export { defineFlow } from '../order/define-flow.ts';
export { distributor } from './distributor.ts';
export { confirmRequest } from './confirm-request.ts';
export { orderRequest } from './order-request.ts';
export { payOrder } from './pay-order.ts';
export { phoneOrder } from './phone-order.ts';
