import { operation } from './client.mjs';

/** The shop's promotions. `ids` finds what the seed has made: facet values, customer groups, variants by the start of their SKU. */
export const offers = (ids) => {
  const over = (amount) => operation('minimum_order_amount', { amount, taxInclusive: false });
  const percent = (discount) => operation('order_percentage_discount', { discount });
  const off = (discount) => operation('order_fixed_discount', { discount });
  const shirts = ids.variants('SHIRT');
  return [
    { name: '10 % off the order', couponCode: 'SAVE10', actions: [percent(10)] },
    { name: 'Free shipping', couponCode: 'FREESHIP', actions: [operation('free_shipping')] },
    { name: 'Free shipping over $300', conditions: [over(30_000)], actions: [operation('free_shipping')] },
    { name: '$50 off over $2,000', conditions: [over(200_000)], actions: [off(5000)] },
    {
      name: '15 % off instruments',
      couponCode: 'SIGHT15',
      actions: [operation('facet_based_discount', { discount: 15, facets: [ids.facet('instruments')] })],
    },
    {
      name: 'Buy two shirts, get one free',
      couponCode: 'B2G1',
      conditions: [
        operation('buy_x_get_y_free', { amountX: 2, variantIdsX: shirts, amountY: 1, variantIdsY: shirts }),
      ],
      actions: [operation('buy_x_get_y_free')],
    },
    {
      name: 'VIP 20 %',
      conditions: [operation('customer_group', { customerGroupId: ids.group('VIP') })],
      actions: [percent(20)],
    },
    {
      name: 'Free USB cable with a laptop',
      conditions: [operation('contains_products', { minimum: 1, productVariantIds: ids.variants('LAPTOP') })],
      actions: [operation('free_gift', { productVariantIds: ids.variants('USB') })],
    },
    { name: 'Last year’s 20 %', couponCode: 'OLD20', endsAt: '2020-01-01T00:00:00Z', actions: [percent(20)] },
    { name: 'Once per customer', couponCode: 'ONCE', perCustomerUsageLimit: 1, actions: [off(1000)] },
    { name: 'The first order only', couponCode: 'FIRST1', usageLimit: 1, actions: [off(1000)] },
  ];
};
