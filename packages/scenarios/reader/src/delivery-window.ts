// The step that the documentation registers is the one of the example.
export { deliveryWindowSlice as deliveryWindow } from '../../../../examples/own-step/src/delivery-window/delivery-window.slice.ts';
export { DeliveryWindowStep } from '../../../../examples/own-step/src/delivery-window/delivery-window-step.ts';
