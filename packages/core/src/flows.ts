export { backOffice } from './back-office.flow.ts';
export { consultant } from './consultant.flow.ts';
export { defineFlow } from './define-flow.ts';
export { distributor } from './distributor.flow.ts';
export { phoneOrder } from './phone-order.flow.ts';
