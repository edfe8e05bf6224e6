import { idsAreEqual, LanguageCode, OrderService, PromotionItemAction } from '@vendure/core';

/** @type {OrderService} */
let orders;

const holds = (order, variantId) =>
  order.lines.find(({ productVariant }) => idsAreEqual(productVariant.id, variantId));

/** Puts one of each variant into the order at no charge, and takes it out again when the promotion ends. */
export const freeGift = new PromotionItemAction({
  code: 'free_gift',
  description: [{ languageCode: LanguageCode.en, value: 'Add a free gift to the order' }],
  args: { productVariantIds: { type: 'ID', list: true } },
  init: (injector) => {
    orders = injector.get(OrderService);
  },
  execute: ({ channel }, line, { productVariantIds }) => {
    const isGift = productVariantIds.some((id) => idsAreEqual(id, line.productVariant.id));
    const unit = channel.pricesIncludeTax ? line.unitPriceWithTax : line.unitPrice;
    return isGift && line.quantity > 0 ? -unit / line.quantity : 0;
  },
  onActivate: async (context, order, { productVariantIds }) => {
    for (const id of productVariantIds)
      if (!holds(order, id)) await orders.addItemToOrder(context, order.id, id, 1);
  },
  onDeactivate: async (context, order, { productVariantIds }) => {
    for (const id of productVariantIds) {
      const line = holds(order, id);
      if (line) await orders.adjustOrderLine(context, order.id, line.id, line.quantity - 1);
    }
  },
});
