/** Of ship’s biscuit one order takes a box of 144: a limit of the shop's own, such as every shop has some. */
const most = 144;

const objection = ({ sku }, quantity) =>
  sku === 'BISCUIT' && quantity > most ? `Not more than ${most} at once` : undefined;

/** @type {import('@vendure/core').OrderInterceptor} */
export const mostOfOne = {
  willAddItemToOrder: (_context, _order, { productVariant, quantity }) => objection(productVariant, quantity),
  willAdjustOrderLine: (_context, _order, { orderLine, quantity }) =>
    objection(orderLine.productVariant, quantity),
};
