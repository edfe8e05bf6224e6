import '@orderpad/elements/define.js';
import { memoryHost } from '@orderpad/adapters/memory';
import { registerStep } from '@orderpad/elements';
import { deliveryWindowStep } from './delivery-window/index.ts';
import { withDeliveryWindows } from './delivery-window/with-delivery-windows.ts';
import { flow } from './flow.ts';

registerStep(deliveryWindowStep);

const pad = document.querySelector('order-pad');
if (pad) {
  pad.flow = flow;
  pad.host = withDeliveryWindows(memoryHost());
}
