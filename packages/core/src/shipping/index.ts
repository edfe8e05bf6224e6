export { goodsByShipment } from './goods.ts';
export { giftPatch, shipmentRows, type ShipmentRow } from './shipment-rows.view.ts';
