export { goodsByShipment } from './goods.ts';
export { shipmentRows, type ShipmentRow } from './shipment-rows.view.ts';
