// Takes an order with a delivery window and no page: node --conditions=@orderpad/source src/headless.ts
import { demoData, memoryHost } from '@orderpad/adapters/memory';
import { takeOrder } from './take-order.ts';
import { withDeliveryWindows } from './delivery-window/with-delivery-windows.ts';

const data = await demoData('GBP');
const order = await takeOrder(withDeliveryWindows(memoryHost({ data })), data);
console.log(`${order.number} comes on ${JSON.stringify(order.extensions)}`);
