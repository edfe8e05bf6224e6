export { goodsByShipment } from './goods.ts';
export { giftPatch, giftsLostAt, shipmentRows, type ShipmentRow } from './shipment-rows.view.ts';
