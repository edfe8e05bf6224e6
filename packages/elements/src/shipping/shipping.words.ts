/** What the shipping step says. */
export const shippingWords = {
  'shipping.heading': 'Shipping',
  'shipping.shipment': 'Shipment {number} of {count}',
  'shipping.to': 'Ship to',
  'shipping.primary': 'Primary address',
  'shipping.operator': 'To me',
  'shipping.other': 'A new address, for this order only',
  'shipping.other-hint': 'The addresses of the contact stay as they are.',
  'shipping.use': 'Use this address',
  'shipping.change': 'Change this address',
  'shipping.speed': 'Shipping speed',
  'shipping.days': { one: '{count} working day', other: '{count} working days' },
  'shipping.days-range': '{min} to {max} working days',
  'shipping.days-within': { one: 'Within {count} working day', other: 'Within {count} working days' },
  'shipping.days-none': 'The same day',
  'shipping.free': 'Free',
  'shipping.asking': 'Asking for shipping speeds …',
  'shipping.no-address': 'Choose an address to see its shipping speeds.',
  'shipping.no-speeds': 'There is no shipping speed for this address. Choose another address.',
} as const;
export type ShippingKey = keyof typeof shippingWords;
