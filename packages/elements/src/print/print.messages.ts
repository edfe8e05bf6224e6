/** Messages of a printed order and of its packing slips. They come with what prints. */
export const printMessages = {
  'print.order': 'Order {number}',
  'print.slip': 'Packing slip · Order {number}',
  'print.slip-of': 'Packing slip {at} of {count} · Order {number}',
  'print.placed-on': 'Placed on',
  'print.ship-to': 'Ship to',
  'print.ship-by': 'Ship by',
  'print.sku': 'SKU',
  'print.item': 'Item',
  'print.quantity': 'Quantity',
  'print.price': 'Price',
  'print.total': 'Total',
  'print.packed': 'Packed',
  'print.pieces': { one: '{count} piece', other: '{count} pieces' },
  'print.reference': 'Your reference',
} as const;
export type PrintKey = keyof typeof printMessages;
